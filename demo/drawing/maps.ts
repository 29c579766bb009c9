// The maps of the demo newsroom, each for a column of 720 and for a phone of 358.
import type { Area, Locator, Place } from "./locator.ts";

type Lonlat = [number, number];
type Pair = { wide: Locator; narrow: Locator };
const area = (name: string, lon: number, lat: number, kind: Area["kind"] = "country", turn = 0): Area => ({ name, at: [lon, lat], kind, turn });
const place = (name: string, lon: number, lat: number, dx = 10, dy = 5, end: Place["end"] = "start", kind: Place["kind"] = "town"): Place => ({ name, at: [lon, lat], dx, dy, end, kind });

function corridor(): Pair {
  const lane: Lonlat[] = [[30.9, 46.35], [31, 45.6], [30.3, 44.9], [29.5, 44], [29.15, 43], [29.15, 42], [29.13, 41.25]];
  const routes = [{ path: lane, kind: "route" as const }];
  const title = "Map of the Black Sea: the agreed corridor runs from Odesa along the western shore to the Bosphorus";
  const ends = [place("Odesa", 30.72, 46.48, -10, -8, "end", "hot"), place("Istanbul", 28.98, 41.01, -12, 19, "end", "hot")];
  return {
    wide: {
      title, width: 720, height: 512, west: 26.5, south: 40.1, east: 41.8, north: 47.6, routes, scale: 200,
      places: [...ends, place("Constanța", 28.65, 44.17, -10, 5, "end"), place("Varna", 27.92, 43.2, -10, 5, "end"), place("Samsun", 36.33, 41.29, 0, 21, "middle"), place("Novorossiysk", 37.77, 44.72, 10, -4), place("Sevastopol", 33.52, 44.6, 10, 17)],
      areas: [area("Black Sea", 34.3, 43.1, "water"), area("Sea of Azov", 36.6, 46.05, "water sm"), area("TURKEY", 33.2, 40.5), area("ROMANIA", 27.4, 45.3), area("UKRAINE", 33.6, 47.1), area("RUSSIA", 40.3, 45.9), area("BULGARIA", 27.3, 42.5, "country sm")],
    },
    narrow: {
      title, width: 358, height: 350, west: 26.2, south: 40.2, east: 36.4, north: 47.6, routes, scale: 200, globe: "right",
      places: [ends[0], { ...ends[1], dx: 12, dy: 17, end: "start" }, place("Constanța", 28.65, 44.17, -10, 5, "end"), place("Sevastopol", 33.52, 44.6, 0, 19, "middle")],
      areas: [area("Black Sea", 32.4, 42.8, "water"), area("TURKEY", 32.2, 40.75, "country sm"), area("ROMANIA", 27.5, 45.4, "country sm"), area("UKRAINE", 32.4, 47.05, "country sm")],
    },
  };
}

function defence(): Pair {
  const title = "Map of eastern Europe: Turkey and Russia face each other across the Black Sea, Ankara and Moscow marked";
  const capitals = [place("Ankara", 32.85, 39.93, 12, 5, "start", "hot"), place("Moscow", 37.62, 55.75, 12, 5, "start", "hot")];
  const areas = [area("Black Sea", 34.5, 43.2, "water"), area("TURKEY", 35, 38.4), area("RUSSIA", 41.5, 52.4), area("UKRAINE", 31.6, 49.3)];
  return {
    wide: {
      title, width: 720, height: 600, west: 19, south: 35.2, east: 49, north: 57.2, scale: 400, detail: 0.03, scaleAt: "left",
      places: [...capitals, place("Istanbul", 28.98, 41.01, -10, -8, "end"), place("İzmir", 27.14, 38.42, -10, 5, "end"), place("Sevastopol", 33.52, 44.6, -10, 5, "end")],
      areas: [...areas, area("GREECE", 22, 39.4, "country sm"), area("SYRIA", 38.4, 35.4, "country sm"), area("GEORGIA", 43.4, 42.1, "country sm"), area("Caspian Sea", 49.6, 42.6, "water sm", 72)],
    },
    narrow: {
      title, width: 358, height: 430, west: 22.5, south: 35, east: 46.5, north: 57.6, scale: 400, detail: 0.05,
      places: [capitals[0], { ...capitals[1], dx: -10, end: "end" }, place("Istanbul", 28.98, 41.01, -8, -8, "end"), place("İzmir", 27.14, 38.42, -9, 5, "end")],
      areas: [{ ...areas[0], kind: "water sm" }, area("TURKEY", 36.2, 38.2, "country sm"), area("RUSSIA", 41.5, 52, "country sm"), area("UKRAINE", 31.4, 49.2, "country sm")],
    },
  };
}

function cable(): Pair {
  const title = "Map of the Mediterranean: four cables by way of Crete, and two breaks close together south-west of the island";
  const lines: Lonlat[][] = [
    [[5.37, 43.28], [6.6, 41.2], [8.9, 38.4], [10.4, 37.2], [11.3, 37.1], [13.6, 36.1], [14.8, 35.6], [18.5, 35.3], [22.4, 34.8], [24, 34.62], [27.5, 33.4], [32.3, 31.4]],
    [[15.15, 37.45], [17.5, 36.4], [21, 35.3], [23.2, 34.9], [24.6, 34.76], [26.6, 33.8], [29.9, 31.3]],
    [[23.75, 35.52], [22.9, 35], [21.6, 33.8], [20.1, 32.25]],
    [[24.05, 35.56], [25.2, 35.9], [27.6, 34.9], [30.5, 34.3], [33, 34.6]],
  ];
  const routes = lines.map((path, i) => ({ path, kind: i < 2 ? ("route" as const) : ("line" as const) }));
  const breaks = [place("The two breaks", 24, 34.62, -6, 30, "end", "break"), place("", 24.6, 34.75, 12, 18, "start", "break")];
  const chania = place("Chania", 24.02, 35.5, 4, -10, "middle", "hot");
  return {
    wide: {
      title, width: 720, height: 400, west: 3.6, south: 29.6, east: 35.4, north: 44.2, scale: 400, detail: 0.02, globe: "bottom", routes,
      places: [...breaks, chania, place("Marseille", 5.37, 43.3, 10, -8, "start"), place("Tunis", 10.18, 36.8, -10, 8, "end"), place("Catania", 15.09, 37.5, -10, 2, "end"), place("Benghazi", 20.07, 32.12, 6, 20), place("Alexandria", 29.92, 31.2, -8, 18, "end"), place("Port Said", 32.3, 31.27, 2, -12, "start"), place("Limassol", 33.04, 34.68, 4, -12, "middle")],
      areas: [area("Mediterranean Sea", 17.9, 32, "water sm"), area("ITALY", 13.2, 42.5, "country sm"), area("LIBYA", 16, 30.4), area("EGYPT", 30.6, 30.1), area("GREECE", 21.9, 39.6, "country sm"), area("TURKEY", 32.4, 38.9)],
    },
    narrow: {
      title, width: 358, height: 300, west: 14.2, south: 29.8, east: 33.2, north: 40.2, scale: 300, detail: 0.02, globe: "right", scaleAt: "left", routes,
      places: [{ ...breaks[0], name: "Two breaks", dx: -10, dy: 24 }, breaks[1], { ...chania, dy: -9 }, place("Catania", 15.09, 37.5, 10, -4), place("Benghazi", 20.07, 32.12, 4, 19), place("Alexandria", 29.92, 31.2, 0, 19, "middle")],
      areas: [area("Ionian Sea", 18.6, 38.2, "water sm"), area("GREECE", 21.8, 39.4, "country sm"), area("LIBYA", 17.6, 30.5, "country sm")],
    },
  };
}

const BLUE_NILE: Lonlat[] = [[37.38, 11.6], [37.75, 11.2], [38.35, 10.75], [38.45, 10.25], [37.9, 9.85], [36.9, 9.95], [36, 10.4], [35.4, 10.85], [35.09, 11.21], [34.4, 11.85], [34.1, 12.7], [33.63, 13.55], [33.5, 14.4], [32.9, 15.2], [32.53, 15.6]];
const WHITE_NILE: Lonlat[] = [[31.6, 4.85], [31.2, 6.5], [30.6, 8.2], [30.5, 9.45], [31.65, 9.55], [32.3, 10.6], [32.75, 12.1], [32.6, 13.6], [32.4, 14.9], [32.53, 15.6]];
const NILE: Lonlat[] = [[32.53, 15.6], [33.4, 16.7], [33.97, 17.7], [33.9, 18.6], [33.3, 19.54], [32.6, 19.1], [31.8, 18.5], [30.9, 18.05], [30.48, 19.18], [30.4, 20.3], [31, 21.4], [31.5, 22.2], [32.6, 23.4], [32.9, 24.1], [32.6, 25.3], [32.8, 26.15], [31.7, 26.55], [31.15, 27.2], [30.75, 28.1], [31.1, 29.07], [31.25, 30.05]];
const DELTA: Lonlat[][] = [[[31.25, 30.05], [30.75, 30.7], [30.4, 31.45]], [[31.25, 30.05], [31.3, 30.8], [31.82, 31.5]]];
const NASSER: Lonlat[] = [[31.2, 21.75], [31.35, 22.25], [31.9, 22.7], [32.5, 23.2], [32.85, 23.95], [33, 23.5], [32.75, 23], [32.1, 22.55], [31.55, 22.05], [31.2, 21.75]];
const TANA: Lonlat[] = [[37.3, 12.35], [37.58, 12.15], [37.55, 11.8], [37.3, 11.62], [37.05, 11.8], [37.02, 12.15], [37.3, 12.35]].reverse() as Lonlat[];

function dam(): Pair {
  const title = "Map of north-east Africa: the Blue Nile from Lake Tana past the dam to Khartoum, and the Nile on to Cairo";
  const base = { title, rivers: [WHITE_NILE, NILE, ...DELTA, BLUE_NILE], lakes: [[...NASSER].reverse() as Lonlat[], TANA], scale: 400, detail: 0.006 };
  const wall = place("The dam", 35.09, 11.21, 14, 14, "start", "dam");
  const cities = [place("Cairo", 31.25, 30.05, -10, 5, "end", "hot"), place("Khartoum", 32.53, 15.6, -11, 5, "end", "hot"), place("Addis Ababa", 38.75, 9.02, 11, 5, "start", "hot")];
  return {
    wide: {
      ...base, width: 720, height: 640, west: 22, south: 7.2, east: 46, north: 32.2, globe: "right", scaleAt: "left",
      places: [wall, ...cities, place("Aswan", 32.9, 24.09, 10, -2), place("Roseires", 34.39, 11.85, -10, -2, "end", "small")],
      areas: [area("EGYPT", 28.4, 26.6), area("SUDAN", 29.4, 14), area("ETHIOPIA", 40.4, 12.8), area("LIBYA", 23.4, 28), area("SAUDI ARABIA", 41.4, 25), area("Red Sea", 37.7, 21, "water", 58), area("Nile", 31.55, 27.9, "water sm"), area("Blue Nile", 36.2, 8.9, "water sm"), area("White Nile", 31.1, 11.8, "water sm", -75)],
    },
    narrow: {
      ...base, detail: 0.01, width: 358, height: 480, west: 26, south: 7, east: 43, north: 32, globe: "right", scaleAt: "left",
      places: [{ ...wall, dx: 12, dy: -8 }, cities[0], cities[1], { ...cities[2], dx: 8, dy: 20, end: "middle" }, place("Aswan", 32.9, 24.09, 10, -2)],
      areas: [area("EGYPT", 28.4, 25.8, "country sm"), area("SUDAN", 29.2, 14, "country sm"), area("ETHIOPIA", 40.4, 12.9, "country sm"), area("Red Sea", 37.8, 20.7, "water sm", 58), area("Blue Nile", 35.4, 8.9, "water sm")],
    },
  };
}

function pass(): Pair {
  const title = "Map of the central Caucasus: the military road climbs from Tbilisi over the pass to Larsi and Vladikavkaz";
  const road: Lonlat[] = [[44.79, 41.72], [44.73, 41.84], [44.75, 42], [44.71, 42.12], [44.7, 42.17], [44.64, 42.27], [44.69, 42.35], [44.56, 42.41], [44.5, 42.43], [44.48, 42.47], [44.455, 42.505], [44.5, 42.57], [44.62, 42.6], [44.645, 42.66], [44.63, 42.74], [44.645, 42.83], [44.66, 42.93], [44.68, 43.03]];
  const routes = [{ path: road, kind: "road" as const }];
  const base = { title, routes, scale: 20, detail: 0.000002 };
  const points = [place("Tbilisi", 44.79, 41.72, 12, 5, "start", "hot"), place("Vladikavkaz", 44.68, 43.03, 12, 5, "start", "hot"), place("Larsi crossing", 44.63, 42.74, 12, -4, "start", "hot"), place("Pass, 2,395 m", 44.455, 42.505, -12, 5, "end", "small")];
  return {
    wide: {
      ...base, width: 720, height: 560, west: 43.35, south: 41.55, east: 45.95, north: 43.15, globe: "right",
      places: [...points, place("Stepantsminda", 44.645, 42.66, 12, 8), place("Gudauri", 44.48, 42.47, 14, 10), place("Pasanauri", 44.69, 42.35, 12, 5), place("Mtskheta", 44.72, 41.845, -10, 5, "end"), place("Kazbek, 5,054 m", 44.52, 42.7, -10, 4, "end", "peak")],
      areas: [area("GEORGIA", 43.9, 42), area("RUSSIA", 43.95, 43)],
    },
    narrow: {
      ...base, width: 358, height: 460, west: 43.98, south: 41.55, east: 45.35, north: 43.13, globe: "none",
      places: [...points, place("Gudauri", 44.48, 42.47, 12, 14), place("Stepantsminda", 44.645, 42.66, 12, 10)],
      areas: [area("GEORGIA", 44.3, 42, "country sm"), area("RUSSIA", 44.25, 42.95, "country sm")],
    },
  };
}

export const maps: Record<string, () => Pair> = { "corridor-map": corridor, "defence-map": defence, "cable-map": cable, "dam-map": dam, "pass-map": pass };
