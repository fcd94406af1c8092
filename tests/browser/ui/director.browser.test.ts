import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { prepareQuarters } from '../../../src/engine/quarters'
import { gameFile, readGame } from '../../../src/director/file'
import { futureOf, resolvedOf } from '../../../src/director/game'
import { QUARTER_WEEKS } from '../../../src/model/time'
import { playQuartersHere } from '../../../src/runner/quarters'
import DirectorPage from '../../../src/ui/pages/Director.svelte'
import { session } from '../../../src/ui/state/app'
import { Director } from '../../../src/ui/state/director.svelte'
import { smallGame } from '../../support/smallGame'
import { scenario } from './scenario'

const FUTURES = 4
const game = () => new Director(playQuartersHere(prepareQuarters), undefined, FUTURES)

beforeEach(() => {
  location.hash = '#/director'
  session.moved()
  session.open(scenario, { kind: 'example', id: 'test' })
})

test('a service is taken over, decisions are made and asked about, and the page holds the past alone', async () => {
  const director = game()
  const screen = await render(DirectorPage, { director })
  await screen.getByRole('radio', { name: 'Testshire, as it is open here' }).click()
  await screen.getByRole('radio', { name: /^3 years/ }).click()
  await screen.getByLabelText(/^Code/).fill('harbour')
  await screen.getByRole('button', { name: 'Take over the service' }).click()
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'You take over Testshire' }))
    .toHaveFocus()
  await expect.element(screen.getByText('Nothing is changed this quarter.')).toBeVisible()

  await screen.getByLabelText('Agency cover of empty posts').selectOptions('take nobody new')
  await screen.getByRole('button', { name: 'More: Social worker posts, assessment' }).click()
  await expect
    .element(screen.getByText('Agency cover of empty posts: as today → take nobody new'))
    .toBeVisible()
  await expect
    .element(screen.getByRole('rowheader', { name: 'Pay bill with every post filled' }))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Ask for the year ahead' }).click()
  await expect.element(screen.getByText(/8 in 10 of 4 other futures$/)).toBeVisible()

  for (let quarter = 1; quarter <= 2; quarter++) {
    await screen.getByRole('button', { name: /^Next quarter/ }).click()
    await expect.element(screen.getByText(`${quarter} of 12 quarters played`)).toBeVisible()
    expect(director.quarters).toHaveLength(quarter + 1)
  }
  expect(director.game!.turns).toEqual([{ agency: 0, workersAssessment: 1 }, {}])
}, 60_000)

test('a saved game reopens where it was, as it was saved, and ends with what else would have happened and with luck told apart', async () => {
  const played = smallGame([
    { agency: 0 },
    {},
    { workersSupport: 2 },
    ...Array.from({ length: 8 }, () => ({})),
  ])
  const future = futureOf(played)
  const past = prepareQuarters(resolvedOf([played], future)).play(future, 11 * QUARTER_WEEKS, [1]).options[1]!
  const read = readGame(JSON.stringify(gameFile(played, past)))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const director = game()
  const screen = await render(DirectorPage, { director })
  await director.resume(read.saved)
  await expect.element(screen.getByText('11 of 12 quarters played')).toBeVisible()
  await expect.element(screen.getByText(/^Checked: played again here/)).toBeVisible()
  expect(director.quarters).toEqual(past)

  await screen.getByRole('button', { name: /^Next quarter/ }).click()
  await expect.element(screen.getByRole('heading', { name: 'What became of Hamlet (made up)' })).toBeVisible()
  await expect.element(screen.getByText(/^Children: Your decisions made/)).toBeVisible()
  await expect.element(screen.getByRole('rowheader', { name: 'With no decision at all' })).toBeVisible()
  await expect.element(screen.getByRole('rowheader', { name: /^2\. Without: / })).toBeVisible()
  expect(director.otherwise!.without).toHaveLength(2)
  expect(director.others).toHaveLength(FUTURES)
}, 60_000)

test('a decision that cannot be taken is said and nothing is played', async () => {
  const director = game()
  await director.begin(smallGame(), '')
  director.set('unitsSupport', 1)
  director.set('workersSupport', -5)
  const screen = await render(DirectorPage, { director })
  await screen.getByRole('button', { name: /^Next quarter/ }).click()
  await expect.element(screen.getByText(/each team or unit keeps at least one/)).toBeVisible()
  expect(director.game!.turns).toHaveLength(0)
}, 60_000)

test('another team’s file stands beside one’s own, checked by playing it again; a damaged one is named', async () => {
  const director = game()
  await director.begin(smallGame(), 'Blue')
  await director.next()
  const other = game()
  await other.begin(smallGame(), 'Red')
  other.set('workersSupport', 3)
  await other.next()
  const text = JSON.stringify(gameFile(other.game!, other.quarters))
  expect(await director.addTeam(text)).toEqual([])
  expect(director.teams).toMatchObject([{ name: 'Red', same: true }])
  const lying = JSON.stringify(gameFile(other.game!, director.quarters))
  expect(await director.addTeam(lying)).toEqual([])
  expect(director.teams[1]).toMatchObject({ same: false })
  expect((await director.addTeam(text.replace('"team":"Red"', '"team":"Rod"')))[0]!.code).toBe('damaged-game')
}, 60_000)
