// The charts of the demo newsroom with their figures, each for a column of 720 and for a phone of 358.
import { bars, chamber, columns, type Dot, lines } from "./chart-kinds.ts";
import type { Drawing } from "./figure-sheet.ts";

type Pair = { wide: Drawing; narrow: Drawing };
const WIDE = { width: 720, height: 380 };
const NARROW = { width: 358, height: 300 };
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

function grain(): Pair {
  const shut = [9, 10, 8, 7, 9, 8, 6, 9, 8, 10, 9, 11];
  const sea = range(53).map((i): Dot => {
    if (i >= 41) return [i, shut[i - 41]];
    const usual = 62 + 14 * Math.sin(i / 3.1) + 6 * Math.sin(i * 1.7);
    return [i, i < 37 ? usual : usual - (i - 36) * 12];
  });
  const rail = range(53).map((i): Dot => [i, i === 52 ? 30 : 14 + 2.4 * Math.sin(i / 4) + (i > 38 ? Math.min(15, (i - 38) * 1.4) : 0)]);
  const base = { title: "Line chart: ships carrying grain fell from about 60 a week to 11 while the corridor was shut; trains rose to 30", section: "economy" as const, yTicks: [0, 20, 40, 60, 80], unit: " a week" };
  const series = [{ name: "By sea", dots: sea, hot: true, value: "11 ships", dy: 4 }, { name: "By rail", dots: rail, value: "30 trains", dy: -10 }];
  return {
    wide: lines({ ...base, ...WIDE, right: 92, series, xTicks: [[0, "A year ago"], [13, "Nine months"], [26, "Six"], [39, "Three"], [52, "Now"]].map(([a, b]): [number, string] => [a === 0 ? 3 : (a as number), b as string]), band: { from: 41, to: 52, label: "Corridor shut" } }),
    narrow: lines({ ...base, ...NARROW, right: 78, series, xTicks: [[5, "A year ago"], [26, "Six months"], [51, "Now"]], band: { from: 41, to: 52, label: "Shut" } }),
  };
}

function rates(): Pair {
  const rate: Dot[] = [[0, 19], [2, 24], [4, 30], [6, 42], [8, 45], [10, 50], [13, 50], [16, 50], [18, 47.5], [20, 45], [22, 42.5], [24, 41], [26, 38], [28, 38], [30, 38]];
  const prices: Dot[] = [[0, 43], [3, 48], [6, 58], [9, 62], [12, 68], [14, 73], [16, 66], [18, 58], [20, 52], [22, 47], [24, 42], [26, 38], [28, 34.5], [30, 32]];
  const base = { title: "Line chart: the policy rate has stood at 38 per cent for three meetings; inflation has come down from above 70 per cent to 32", section: "economy" as const, yTicks: [0, 20, 40, 60, 80], unit: "%" };
  const series = [{ name: "Policy rate", dots: rate, hot: true, value: "38%", dy: -20 }, { name: "Inflation", dots: prices, value: "32%", dy: 8 }];
  const xTicks: [number, string][] = [[6, "Two years ago"], [18, "A year ago"], [30, "Now"]];
  return { wide: lines({ ...base, ...WIDE, right: 96, series, xTicks }), narrow: lines({ ...base, ...NARROW, right: 88, series, xTicks: [[7, "Two years ago"], [18, "One"], [30, "Now"]] }) };
}

function storage(): Pair {
  const low = [50, 38, 28, 27, 33, 41, 50, 59, 68, 75, 79, 76];
  const high = [78, 68, 60, 60, 65, 71, 77, 82, 86, 89, 91, 89];
  const now = [72, 62, 57, 58, 65, 73, 80, 86, 90.5, 93, 94];
  const last = [69, 55, 44, 40, 46, 54, 62, 70, 77, 82, 84, 79];
  const before = [77, 67, 60, 61, 66, 73, 79, 85, 88, 90, 89.5, 84];
  const dots = (values: number[]) => values.map((v, i): Dot => [i, v]);
  const base = { title: "Line chart: Europe's gas stores, 94 per cent full, stand above the range of the past five years and above last year's", section: "economy" as const, yTicks: [0, 25, 50, 75, 100], unit: "% full" };
  const series = [
    { name: "This year", dots: dots(now), hot: true, value: "94%", dy: -26 },
    { name: "Last year", dots: dots(last), dy: 14 },
    { name: "Year before", dots: dots(before), faint: true, dy: -2 },
  ];
  const shaded = { low: dots(low), high: dots(high) };
  const months: [number, string][] = [[0.3, "Jan"], [3, "Apr"], [6, "Jul"], [9, "Oct"], [11, "Dec"]];
  return {
    wide: lines({ ...base, ...WIDE, right: 112, series, xTicks: months, range: { ...shaded, label: "Range of five years", at: [3, 32] } }),
    narrow: lines({ ...base, ...NARROW, right: 104, series, xTicks: months.filter(([m]) => m !== 9), range: { ...shaded, label: "Five years", at: [3.1, 32.5] } }),
  };
}

// Departures of the year's global mean temperature from 1850-1900, rounded: 1970 to 2024.
const WARMING = [0.3, 0.2, 0.29, 0.43, 0.2, 0.26, 0.17, 0.45, 0.34, 0.43, 0.53, 0.59, 0.41, 0.58, 0.43, 0.39, 0.45, 0.59, 0.66, 0.54, 0.72, 0.68, 0.49, 0.5, 0.58, 0.72, 0.6, 0.73, 0.88, 0.65, 0.66, 0.8, 0.9, 0.89, 0.8, 0.95, 0.91, 0.93, 0.81, 0.93, 0.99, 0.88, 0.92, 0.95, 1.02, 1.17, 1.29, 1.19, 1.12, 1.25, 1.29, 1.12, 1.17, 1.44, 1.55];

function warming(): Pair {
  const dots = WARMING.map((v, i): Dot => [1970 + i, v]);
  const mean: Dot[] = range(36).map((i): Dot => [1980 + i, WARMING.slice(i, i + 20).reduce((a, b) => a + b, 0) / 20]);
  const base = { title: "Columns by year, 1970 to 2024: single years jump and one passes 1.5 degrees; the twenty-year mean rises steadily to about 1.1", section: "climate" as const, yTicks: [0, 0.5, 1, 1.5], unit: " °C", dots, hot: (d: Dot) => d[1] >= 1.5, rule: { at: 1.5, label: "" } };
  return {
    wide: columns({ ...base, ...WIDE, right: 14, values: [[2024, "1.55"]], xTicks: [[1970, "1970"], [1980, "1980"], [1990, "1990"], [2000, "2000"], [2010, "2010"], [2024, "2024"]], mean: { dots: mean, label: "Mean of twenty years", at: [2003, 1.02] } }),
    narrow: columns({ ...base, ...NARROW, right: 6, values: [[2024, "1.55"]], xTicks: [[1972, "1970"], [1990, "1990"], [2010, "2010"], [2024, "2024"]], mean: { dots: mean, label: "Mean of twenty years", at: [2004, 1.1] } }),
  };
}

function river(): Pair {
  const days = [9, 14, 6, 11, 17, 8, 12, 41, 10, 7, 13, 19, 9, 15, 16, 96, 18, 111, 21, 124];
  const dots = days.map((v, i): Dot => [i, v]);
  const base = { title: "Columns by year, twenty years: loaded barges were stopped for 96, 111 and 124 days in three of the last five; 22 is the most that the rules allow", section: "climate" as const, yTicks: [0, 40, 80, 120], unit: " days", dots, hot: (d: Dot) => d[1] > 90, values: [[15, "96"], [17, "111"], [19, "124"]] as [number, string][], rule: { at: 22, label: "22 days, the most allowed", from: 10.8 } };
  return {
    wide: columns({ ...base, ...WIDE, right: 10, yTicks: [0, 40, 80, 120], xTicks: [[0, "20 years ago"], [9, "10"], [14, "5"], [19, "This year"]].map(([a, b]): [number, string] => [a === 0 ? 1.2 : (a as number), b as string]) }),
    narrow: columns({ ...base, ...NARROW, right: 4, xTicks: [[2.4, "20 years ago"], [9, "10"], [14, "5"], [19, "Now"]] }),
  };
}

function bread(): Pair {
  const rows = [
    { name: "Beirut", note: "no subsidy since the spring", value: 41, label: "+41%", hot: true },
    { name: "Cairo", note: "unsubsidised loaf", value: 22, label: "+22%", hot: true },
    { name: "Amman", note: "flour subsidised", value: 6, label: "+6%" },
    { name: "Tunis", note: "price fixed", value: 1, label: "+1%" },
  ];
  const base = { title: "Bars: during the closure a loaf rose by 41 per cent in Beirut and 22 in Cairo, 6 in Amman and 1 in Tunis", section: "economy" as const, rows };
  return { wide: bars({ ...base, width: 720 }), narrow: bars({ ...base, width: 358 }) };
}

function seats(): Pair {
  const base = { title: "The chamber's 101 seats: 50 for the government, one that has left it, 50 against; 51 are needed", section: "politics" as const, left: { name: "Government", seats: 50 }, moved: { name: "Crossed the floor", seats: 1 }, right: { name: "Opposition", seats: 50 }, needed: 51 };
  return { wide: chamber({ ...base, width: 720 }), narrow: chamber({ ...base, width: 358 }) };
}

export const charts: Record<string, () => Pair> = { "grain-chart": grain, "rates-chart": rates, "storage-chart": storage, "warming-chart": warming, "river-chart": river, "bread-chart": bread, "chamber-chart": seats };
