import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatFte,
  formatNumber,
  formatPounds,
  formatRange,
  formatValue,
  listInWords,
  monthOfYearEnd,
} from '../../../src/views/format'

describe('numbers as a reader sees them', () => {
  it('groups thousands and uses a true minus', () => {
    expect(formatNumber(1234567)).toBe('1,234,567')
    expect(formatNumber(-12.34, 1)).toBe('−12.3')
    expect(formatNumber(-0.04, 1)).toBe('0.0')
  })

  it('writes each unit in its own way', () => {
    expect(formatValue(412, 'children', 10)).toBe('410')
    expect(formatValue(0.1637, 'share', 0.01)).toBe('16%')
    expect(formatValue(0.1637, 'share', 0.001)).toBe('16.4%')
    expect(formatValue(15.23, 'casesPerFte')).toBe('15.2')
    expect(formatRange(0.12, 0.21, 'share', 0.01)).toBe('12% to 21%')
  })

  it('writes money in millions or with its thousands', () => {
    expect(formatPounds(1_270_000, 100_000)).toBe('£1.3m')
    expect(formatPounds(200_000, 100_000)).toBe('£200,000')
    expect(formatPounds(-5030)).toBe('−£5,030')
  })

  it('writes years, dates, posts and lists', () => {
    expect(monthOfYearEnd('2029/30')).toBe('March 2030')
    expect(formatDate(new Date(2026, 10, 21))).toBe('21 November 2026')
    expect([formatFte(4), formatFte(4.5), formatFte(1204.52)]).toEqual(['4', '4.5', '1,204.5'])
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
