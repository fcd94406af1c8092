/** Evidence of the mechanisms of practice and change: elements, their effects, the front door, the edge of care, embedding. */
import type { MechanismId } from '../../model/mechanisms'
import { from } from '../define'
import { fewer, found, less, nothing, type MechanismEvidence } from './define'

const EFFECTS = 'effect_sizes.csv'

export const PRACTICE_MECHANISMS = {
  elements: {
    description:
      'Training, small units, group supervision, a clinician and support count only as far as they are really there: trained people leave, supervision needs its lead and is worse without a clinician, a vacant clinician’s post gives nothing. Training, supervision and clinician strengthen each other.',
    off: 'Whatever the design keeps is in place from its first day and stays: nobody’s leaving takes training away, no vacancy weakens supervision.',
    relations: [
      less('Systemic training', '+', 'practice skill', 'SM35', 'A-', 'Observed practice, not randomised'),
      less('Better group supervision', '+', 'practice skill', 'SM37', 'A-'),
      less('A clinician in supervision', '+', 'quality of supervision and practice skill', 'SM38', 'A-'),
      less('Clinicians who are hard to recruit', '+', 'dropping of the clinician', 'SM39', 'C'),
      less('More days on courses', '-', 'time for cases meanwhile', 'SM48', 'B'),
      less('Training without cover for it', '+', 'work for those who are trained', 'SM47', 'C'),
    ],
    nulls: [
      nothing(
        'Training a whole workforce and changing nothing else moved none of eleven indicators.',
        from('seed_mechanisms.csv', 'SM49', 'B', 'Three comparison authorities; low power'),
      ),
    ],
  },
  practiceEffects: {
    description:
      'At full strength practice changes how likely children are to move to a plan, into care, home or back, and how likely staff are to leave or fall ill. By default each of these effects is centred on none, with a longer side where the studies lean: to benefit for care, sickness and return home, to harm for plans, re-referral and leaving. Family group conferences, restorative practice and adult specialists act here too, each by its own evidence.',
    off: 'Practice changes nothing for children or staff. Conferences and restorative practice are not bought either. What remains of a restructure is who is employed, what they have time for, and who covers.',
    relations: [
      fewer('The model of small units', '-', 'days off sick', 'SM30', 'C', 'One authority, no control'),
      fewer(
        'The model of small units',
        '-',
        'children looked after',
        'SM32',
        'C',
        'One authority; the fall began before the model',
      ),
      fewer(
        'Keeping the elements',
        '-',
        'children in need, on plans or looked after',
        'SM33',
        'C',
        'One authority of five',
      ),
      fewer(
        'Losing the elements',
        '+',
        're-referrals and repeat plans',
        'SM34',
        'C',
        'One authority of five',
      ),
      less('Administrative support', '-', 'turnover', 'SM24', 'B', 'Studies elsewhere'),
      less('Support from supervisors and colleagues', '-', 'turnover', 'SM25', 'B', 'Studies elsewhere'),
      less('Working in units', '+', 'emotional support under stress', 'SM27', 'B'),
      less('A child practitioner', '+', 'resilience in families', 'SM10', 'C'),
      found(
        'The offer of a family group conference before proceedings',
        '-',
        'care: 36 of 100 children looked after a year later against 45 of 100',
        from(
          EFFECTS,
          'Family Group Conference at pre-proceedings: looked after at 12 months',
          'A',
          'A randomised trial with 1,511 families',
        ),
      ),
      less('The offer of a family group conference', '-', 'time in the system', 'SM56', 'C', 'One city'),
      fewer(
        'Adult specialists in the team',
        '-',
        'days in care and protection plans',
        'SM57',
        'C',
        'One county before and after, with no comparison',
      ),
      fewer('Keeping cases open until resolved', '-', 're-referrals', 'SM60', 'D'),
    ],
    nulls: [
      nothing(
        'Five authorities took the model up: two fell and three rose, as any five might.',
        from(EFFECTS, 'RSW follow-up 2015-19: any-intervention rate, five LAs', 'C'),
      ),
      nothing(
        'The controlled study of a related programme in one county found no significant effect on any of eleven indicators.',
        from(EFFECTS, 'Dorset RISW: 11 child and workforce indicators', 'B', 'Low power'),
      ),
      nothing(
        'Nine pilots of another model (Signs of Safety) changed neither the length of assessments nor re-referral.',
        from(
          EFFECTS,
          'Signs of Safety (9 pilots): assessment duration; Signs of Safety (9 pilots): re-referral; escalation on re-referral',
          'B',
        ),
      ),
      nothing(
        'In one city where restorative practice came in, caseload, re-referral and return home did not change significantly.',
        from(EFFECTS, 'Leeds Family Valued: CLA number and rate, CPP, CIN', 'C'),
      ),
      nothing(
        'In the trial of family group conferences children’s living arrangements were no more stable.',
        from(EFFECTS, 'Family Group Conference at pre-proceedings: living arrangement stability', 'A'),
      ),
      nothing(
        'In independent social work practices burnout and control over the job were no different, with 2,050 staff followed for three years.',
        from(EFFECTS, 'Independent SW practice pilots: job control and burnout', 'B'),
      ),
    ],
  },
  frontDoor: {
    description:
      'Triage passes on most children in need and some who are not. One that is short of staff passes on more who are not and misses a few who are; a first response team may pass on fewer. Children who are missed come back sooner and worse.',
    off: 'Triage is as accurate whoever does it and however busy they are.',
    relations: [
      fewer('A first response team', '-', 'referrals that reach assessment', 'SM06', 'C'),
      less('A desk of one person', '+', 'overload at the front door', 'SM07', 'C'),
      less('More inappropriate referrals', '+', 'overload of assessment', 'SM05', 'C'),
    ],
    nulls: [
      nothing(
        'Social workers in schools did not bring fewer child protection enquiries, in a randomised trial.',
        from(EFFECTS, 'Social workers in schools RCT: s47, CIN, care', 'A'),
      ),
    ],
  },
  edgeOfCare: {
    description:
      'A unit with few places works with children whom a panel takes to be at high risk of care, mostly of 11 and over. Their risk of entering care changes while they are served and, in part, for as long again.',
    off: 'Nobody is served and the risk of care is as for everybody, though the unit’s posts are still paid.',
    relations: [
      fewer(
        'Edge-of-care work',
        '-',
        'older children entering care',
        'SM55',
        'C',
        '21% of 119 against a target of 50%, and no comparison',
      ),
    ],
    nulls: [
      nothing(
        'Trials of two such programmes (Family Valued, No Wrong Door) are reported as null or mixed.',
        from(
          EFFECTS,
          'SFPC stepped-wedge trials (Family Valued / No Wrong Door): care entry',
          'D',
          'From memory: the reports were not at hand',
        ),
      ),
    ],
  },
  embedding: {
    description:
      'A restructure costs a dip first: people leave, time is lost; beginning elements with posts as they are costs part of that. Elements take hold over months. A change of leader, an inadequate inspection or the end of funding, when dated in a scenario, wears them away.',
    off: 'Elements have their full strength at once, nobody leaves over the change, no time is lost, and no event wears anything away.',
    relations: [
      less('Bringing in the model', '+', 'turnover, as some choose to go', 'SM29', 'B'),
      less('A reorganisation', '-', 'stability of staff', 'SM51', 'C'),
      less('The end of programme funding', '+', 'closing of edge-of-care units', 'SM41', 'B'),
      less('The end of programme funding', '+', 'ending of coaching', 'SM42', 'B'),
      less('The same director throughout', '+', 'keeping of the elements', 'SM43', 'C', 'One of five'),
      less('A change of leaders', '+', 'loss of the elements', 'SM44', 'C'),
      less('An inadequate inspection', '+', 'retreat to compliance', 'SM45', 'C', 'One authority'),
      less('An inadequate inspection', '+', 'small units', 'SM46', 'C', 'Another authority: the other way'),
    ],
    nulls: [],
  },
} satisfies Partial<Record<MechanismId, MechanismEvidence>>
