import { describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { loadCalendar } from './calendar.store.ts';

// The lunar calendar computed afresh from the sky, to check the stored days of Tết and Giỗ Tổ Hùng Vương.
// New moons: J. Meeus, Astronomical Algorithms, ch. 49; the sun's longitude: ch. 25. Days begin at Hà Nội, UTC+7.

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const hanoi = 7 / 24;
const deltaT = 70 / 86_400;
const epochDay = Temporal.PlainDate.from('2000-01-01');
const epochJulianDay = 2_451_545;

/** The day at Hà Nội on which an instant, given as a Julian day, falls; a Julian day begins at noon. */
const dayNumberAt = (julianDay: number) => Math.floor(julianDay + 0.5 + hanoi);
const dateOf = (dayNumber: number) => epochDay.add({ days: dayNumber - epochJulianDay });
const numberOf = (date: Temporal.PlainDate) => epochJulianDay + epochDay.until(date).days;

function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k;
  return (
    2_451_550.09766 +
    29.530588861 * k +
    0.00015437 * t * t -
    0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node) -
    deltaT
  );
}

function sunLongitude(julianDay: number): number {
  const t = (julianDay + deltaT - epochJulianDay) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const longitude = 280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

/** Which twelfth of its way the sun is in when a day begins at Hà Nội. */
const sectorAt = (dayNumber: number) => Math.floor(sunLongitude(dayNumber - 0.5 - hanoi) / 30);

/** The first days of the month that holds the winter solstice of a year and of the months after it. */
function monthsFromSolstice(year: number): number[] {
  const turns = numberOf(Temporal.PlainDate.from({ year, month: 12, day: 18 }));
  let solstice = turns;
  while (sectorAt(solstice + 1) < 9) solstice += 1;
  const near = Math.round((solstice - 2_451_550) / 29.530588861);
  const starts = Array.from({ length: 18 }, (_, index) => dayNumberAt(newMoon(near - 2 + index)));
  const first = starts.findLastIndex((start) => start <= solstice);
  return starts.slice(first);
}

/** The day of the Gregorian calendar of a day of a lunar year that begins in the given year. */
function lunarDay(year: number, month: number, day: number): string {
  const months = monthsFromSolstice(year - 1);
  const nextEleventh = monthsFromSolstice(year)[0] ?? 0;
  const hasLeap = months.indexOf(nextEleventh) === 13;
  // A leap month is the first in which the sun enters no new twelfth.
  const leap = hasLeap
    ? months.findIndex((start, index) => index > 0 && sectorAt(start) === sectorAt(months[index + 1] ?? 0))
    : Number.POSITIVE_INFINITY;
  const place = month + 1;
  const start = months[place >= leap ? place + 1 : place] ?? 0;
  return dateOf(start + day - 1).toString();
}

const years = [2022, 2023, 2024, 2025, 2026, 2027];

describe('the lunar calendar computed from the sky', () => {
  // As printed in the announcements and the press of each year; 2023 and 2025 had a leap month.
  it.each([
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
  ])('in %i puts Tết on %s and Giỗ Tổ on %s', (year, tet, hungKings) => {
    expect(lunarDay(year, 1, 1)).toBe(tet);
    expect(lunarDay(year, 3, 10)).toBe(hungKings);
  });

  it('knows where Hà Nội and Beijing part: Tết 2007 fell on 17 February at Hà Nội', () => {
    expect(lunarDay(2007, 1, 1)).toBe('2007-02-17');
  });
});

describe('the stored calendar', () => {
  useFreshDatabase();

  it('has Tết and Giỗ Tổ Hùng Vương where the sky has them', async () => {
    const { days } = await loadCalendar();
    for (const year of years) {
      expect(days.get(lunarDay(year, 1, 1))?.name.vi, `Tết ${year}`).toBe('Tết Nguyên đán');
      expect(days.get(lunarDay(year, 3, 10))?.name.vi, `Giỗ Tổ ${year}`).toBe('Giỗ Tổ Hùng Vương');
    }
  });
});
