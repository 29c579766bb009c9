// Engravings of fields, trees and what grows on them.
import { chance, stream } from "./noise.ts";
import { Plate } from "./plate.ts";
import { birds, clouds, ellipse, lerp, person, type Point, poly, rect, ridge, STANDING, times, WALKING } from "./shapes.ts";

/** Ears of wheat before a plain with silos. */
export function bread(): Plate {
  const p = new Plate({ paper: "#e7e4da", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 510), p.gradient([[0, 160], [0.4, 236], [1, 252]]));
  clouds(p, 16, 60, 330, 11, 253, 0.8);
  p.tone(ridge(p, 480, 80, 3, 101), 160);
  p.tone(ridge(p, 508, 36, 6, 105), 100);
  p.spot(rect(0, 505, 1600, 570));
  p.tone(rect(0, 505, 1600, 570), p.gradient([[0, 236], [0.5, 180], [1, 90]]));
  for (let i = 0; i < 34; i++) p.trace(`M${1000 + (i - 17) * 10} 510L${1000 + (i - 17) * 190} 1067`, i % 2 ? 60 : 235, 8, 0.5);
  p.within("translate(1070,330)", () => {
    for (let i = 0; i < 4; i++) {
      p.blank(`M${i * 78} 178V18a39 30 0 0 1 78 0V178Z`, 5);
      p.solid(`M${i * 78 + 50} 178V-6a39 30 0 0 1 28 24V178z`);
    }
    p.blank("M-92 178V92l46 -44 46 44v86z", 5);
    p.solid("M-46 48l46 44v86h-30V92z");
    p.stroke("M-10 -2H340M-10 -2v-30H340v30M30 -32V-60H70V-32", 5);
  });
  const ear = (x: number, y: number, k: number, lean: number) =>
    p.within(`translate(${x},${y}) rotate(${lean}) scale(${k})`, () => {
      p.stroke("M0 620Q-10 300 0 0", 7);
      p.solid("M0 300q60 -30 96 40q-70 -20 -96 30zM-4 200q-70 -10 -110 70q70 -50 110 -40z");
      for (let i = 0; i < 9; i++) {
        const y2 = -i * 25;
        p.stroke(`M32 ${y2 - 44}l24 -84M-32 ${y2 - 44}l-24 -84`, 2.8);
        p.colourKey(`M0 ${y2}q34 -8 38 -48q-36 6 -38 48zM0 ${y2}q-34 -8 -38 -48q36 6 38 48z`, 4.5);
        p.solid(`M0 ${y2}q34 -8 38 -48q-14 34 -38 48z`);
      }
      p.colourKey("M0 -222q18 -20 0 -58q-18 38 0 58z", 4.5);
      p.stroke("M0 -278v-90", 2.8);
    });
  for (const [x, y, k, l] of [[560, 780, 0.72, 9], [900, 810, 0.66, -5], [1240, 800, 0.7, 6], [1500, 770, 0.8, 10], [90, 690, 1, -8], [330, 600, 1.22, 4], [740, 740, 0.94, -10], [1080, 780, 0.84, 3], [1390, 730, 0.98, -6]]) ear(x, y, k, l);
  return p;
}

/** An old olive tree on a terrace, the grove behind it. */
export function olives(): Plate {
  const p = new Plate({ paper: "#e7e5d9", spot: "grass" });
  p.tone(rect(0, 0, 1600, 520), p.gradient([[0, 214], [1, 253]]));
  p.tone(ridge(p, 430, 170, 2.4, 44), 190);
  p.tone(ridge(p, 500, 110, 3.6, 47), 150);
  p.tone(rect(0, 520, 1600, 560), p.gradient([[0, 246], [0.6, 214], [1, 150]]));
  const next = stream(48);
  for (let row = 0; row < 6; row++) {
    const y = 530 + row * row * 13;
    const k = 0.28 + row * 0.12;
    for (let x = 640 + ((row * 83) % 90); x < 1680; x += 230 * k + 60) {
      p.tone(`M${x - 90 * k} ${y + 8}q${140 * k} ${40 * k} ${330 * k} ${14 * k}q${-160 * k} ${-40 * k} ${-330 * k} ${-14 * k}z`, 40, 0.85);
      p.solid(`M${x - 10 * k} ${y + 6}q${-8 * k} -40 ${4 * k} ${-90 * k}h${22 * k}q${-4 * k} ${40 * k} ${4 * k} ${90 * k}z`);
      const crown = `M${x - 90 * k} ${y - 70 * k}q${-14 * k} ${-90 * k} ${66 * k} ${-92 * k}q${50 * k} ${-50 * k} ${90 * k} 0q${70 * k} ${20 * k} ${40 * k} ${92 * k}q${-100 * k} ${50 * k} ${-196 * k} 0z`;
      p.colourKey(crown, 3);
      p.hatched(`M${x - 90 * k} ${y - 70 * k}q${110 * k} 0 ${150 * k} ${-110 * k}q${70 * k} ${20 * k} ${46 * k} ${110 * k}q${-100 * k} ${50 * k} ${-196 * k} 0z`, 0.55, 3, p.colour);
    }
  }
  p.tone("M120 990Q500 930 1180 1030L700 1067H60Z", 30, 0.85);
  const trunk = "M140 1010Q230 960 236 850Q180 760 150 640Q120 560 40 470L90 440Q180 520 214 600Q240 520 200 380L260 360Q300 470 290 580Q340 500 440 440L476 480Q390 560 356 660Q340 760 380 850Q410 960 520 1010Q440 1000 400 1030Q350 980 320 1030Q270 990 220 1036Q190 1000 140 1010Z";
  for (let i = 0; i < 620; i++) {
    const cluster = [[60, 380, 210, 150], [270, 270, 260, 170], [500, 370, 220, 150], [160, 160, 230, 130], [430, 180, 190, 120]][i % 5];
    const [a, r] = [next(0, 6.283), Math.sqrt(next())];
    const [x, y] = [cluster[0] + Math.cos(a) * r * cluster[2], cluster[1] + Math.sin(a) * r * cluster[3]];
    const leaf = `M0 0Q14 -15 44 -3Q16 10 0 0Z`;
    p.within(`translate(${x.toFixed(0)},${y.toFixed(0)}) rotate(${next(0, 360).toFixed(0)}) scale(${next(0.9, 1.5).toFixed(2)})`, () => {
      if (next() < 0.42) p.colourKey(leaf, 2.5);
      else if (next() < 0.3) p.blank(leaf, 2.5);
      else p.solid(leaf);
    });
  }
  p.hatched(trunk, 0.3, 6);
  p.solid("M380 850Q410 960 520 1010Q440 1000 400 1030Q370 960 350 880Q330 760 340 680Q350 600 400 540L476 480Q390 560 356 660Q340 760 380 850ZM236 850Q250 900 230 980Q200 990 180 1000Q240 940 236 850Z");
  p.stroke("M260 380Q300 500 280 600Q260 720 300 840Q310 930 280 990M90 450Q190 540 226 640Q240 720 262 820M330 620Q300 720 330 820", 5);
  p.solid(ellipse(286, 760, 17, 34));
  for (let i = 0; i < 26; i++) p.solid(ellipse(next(-20, 640), next(200, 500), 9, 12));
  person(p, 770, 900, 170, { ...STANDING, elbows: [[-15, -70], [15, -92]], hands: [[-24, -60], [16, -112]], skirt: 24 });
  return p;
}

/** Flooded rice terraces follow the contours of a hill. */
export function terraces(): Plate {
  const p = new Plate({ paper: "#e5e7dc", spot: "grass" });
  p.tone(rect(0, 0, 1600, 400), p.gradient([[0, 170], [1, 250]]));
  p.tone(ridge(p, 190, 130, 2.6, 61), 190);
  p.tone(ridge(p, 260, 120, 3, 66), 150);
  clouds(p, 62, 150, 280, 7, 254, 0.9);
  const rows = 13;
  const edge = (row: number, x: number) => {
    const k = row / rows;
    const bend = Math.sin(x / 330 + row * 0.42) * (26 + 70 * k) + Math.sin(x / 140 - row * 0.8) * (8 + 22 * k);
    return 270 + 720 * k ** 1.35 + bend + (x - 800) * (0.16 - 0.1 * k);
  };
  const curve = (row: number, lift: number): Point[] => times(82, (i) => [i * 20 - 10, edge(row, i * 20 - 10) + lift]);
  for (let row = 0; row < rows; row++) {
    const k = row / rows;
    const wall = 12 + 34 * k;
    const top = curve(row, 0);
    p.solid(poly([...top, [1620, 1100], [-20, 1100]]));
    const face = poly([...curve(row, wall * 0.18), ...curve(row, wall).reverse()]);
    p.hatched(face, 0.62, 0);
    const field = poly([...curve(row, wall), [1620, 1100], [-20, 1100]]);
    if (row % 3 === 1) p.blank(field, 3);
    else p.colourKey(field, 3);
    if (row % 3 !== 1) {
      const next = stream(600 + row);
      for (let i = 0; i < 60; i++) {
        const x = next(0, 1600);
        const y = edge(row, x) + wall + next(6, 30 + 60 * k);
        p.stroke(`M${x} ${y}l${-4 - 5 * k} ${-9 - 14 * k}M${x} ${y}l${5 * k} ${-10 - 16 * k}M${x} ${y}l${5 + 5 * k} ${-8 - 12 * k}`, 1.6 + 1.8 * k);
      }
    } else {
      for (let i = 0; i < 10; i++) {
        const x = chance(i, row + 70) * 1500;
        p.stroke(`M${x} ${edge(row, x) + wall + 12 + 40 * k * chance(i, row)}q${30 + 40 * k} -4 ${60 + 100 * k} 0`, 2.2);
      }
    }
  }
  person(p, 560, 690, 120, { ...STANDING, head: [26, -70], neck: [19, -66], hip: [-4, -50], elbows: [[14, -48], [24, -48]], hands: [[18, -28], [30, -28]], skirt: 12 });
  p.blank("M560 606l36 -26l30 42z", 4);
  person(p, 1180, 560, 84, WALKING);
  p.blank("M1160 490l22 -18l22 18z", 3);
  p.stroke("M1146 500L1226 492M1150 500v26M1222 494v26", 4);
  return p;
}

/** Long-horned cattle cross a plain under an acacia at sundown. */
export function savannah(): Plate {
  const p = new Plate({ paper: "#e9e2d3", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 760), p.gradient([[0, 90], [0.45, 190], [1, 252]]));
  p.spot(ellipse(1010, 610, 230));
  clouds(p, 72, 380, 640, 9, 110, 0.55);
  const far = ridge(p, 730, 60, 2, 73);
  p.cover(far);
  p.tone(far, 150);
  p.tone(rect(0, 752, 1600, 320), p.gradient([[0, 220], [1, 120]]));
  const next = stream(74);
  const acacia = (x: number, y: number, k: number) =>
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.solid("M-26 0Q-12 -120 -30 -220Q-70 -330 -200 -410L-190 -420Q-80 -360 -14 -250Q0 -330 40 -440L56 -436Q20 -320 12 -240Q60 -340 210 -420L218 -410Q80 -310 30 -200Q10 -110 34 0Z");
      p.stroke("M-60 -330Q-90 -390 -120 -440M90 -350Q110 -400 90 -450M40 -380Q-10 -420 -40 -450", 8);
      for (const [cx, cy, w] of [[-220, -430, 190], [-60, -480, 230], [130, -470, 220], [260, -425, 160]]) {
        const points: Point[] = times(25, (i) => [cx - w + (i * w) / 12, cy - Math.sin((Math.PI * i) / 24) * (52 + 26 * next()) - 8 * next()]);
        p.solid(poly([...points, [cx + w, cy + 14], ...times(9, (i): Point => [cx + w - (i * w) / 4.5, cy + 10 + 16 * next()])]));
      }
    });
  acacia(420, 820, 1.32);
  acacia(1440, 756, 0.34);
  acacia(1240, 752, 0.2);
  const cow = (x: number, y: number, k: number, flip: boolean, fill: "ink" | "paper") =>
    p.within(`translate(${x},${y}) scale(${flip ? -k : k},${k})`, () => {
      const body = "M-48 -62Q-54 -40 -47 -30L-50 0H-42L-37 -22L-30 -26L-34 0H-26L-20 -26Q-4 -20 12 -26L10 0H18L22 -26L28 -24L30 0H37L36 -34Q42 -42 46 -46L56 -38L66 -42L60 -60L52 -68Q42 -72 30 -68Q-14 -62 -48 -62Z";
      if (fill === "ink") p.solid(body);
      else p.blank(body, 2.6);
      p.stroke("M54 -66Q56 -94 76 -106M50 -67Q44 -92 22 -102M-48 -60Q-58 -40 -54 -18", 3.4);
      p.solid("M28 -68Q34 -80 44 -70ZM-54 -20l-4 12h6z");
    });
  p.tone("M240 850Q800 790 1500 860L1500 900Q800 850 240 900Z", 50, 0.6);
  cow(1180, 858, 1.15, true, "ink");
  cow(1020, 880, 1.3, true, "paper");
  cow(1330, 880, 1.25, true, "ink");
  cow(830, 900, 1.5, true, "ink");
  cow(1500, 905, 1.3, true, "ink");
  person(p, 640, 930, 200, { ...WALKING, hands: [[-12, -48], [24, -58]], skirt: 14 }, "ink", true);
  p.stroke("M592 780L604 940", 5);
  for (let i = 0; i < 240; i++) {
    const [x, k] = [next(-20, 1620), next()];
    const y = 940 + 140 * k;
    p.stroke(`M${x} ${y}q${next(-8, 8)} ${-20 - 30 * k} ${next(-24, 24)} ${-40 - 60 * k * next()}`, 2 + 2.4 * k);
  }
  birds(p, [[980, 250], [1030, 226], [1084, 246], [930, 280]], 22);
  return p;
}

/** A branch of ripe coffee cherries above misty hills. */
export function coffee(): Plate {
  const p = new Plate({ paper: "#e5e5dc", spot: "vermilion" });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 200], [0.6, 254], [1, 240]]));
  p.tone(ridge(p, 520, 260, 2, 131), 205);
  p.tone(rect(0, 560, 1600, 100), 254, 0.5);
  p.tone(ridge(p, 700, 260, 2.4, 135), 165);
  p.tone(ridge(p, 880, 220, 2.8, 139), 110);
  p.tone(ridge(p, 1010, 160, 3.6, 143), 50);
  const leaf = (x: number, y: number, turn: number, k: number, dark: boolean) =>
    p.within(`translate(${x},${y}) rotate(${turn}) scale(${k})`, () => {
      const upper = "M0 0Q80 -100 210 -92Q320 -84 400 0Q330 -10 200 -6Q90 -4 0 0Z";
      const lower = "M0 0Q80 84 200 78Q320 70 400 0Q330 -10 200 -6Q90 -4 0 0Z";
      p.hatched(upper, dark ? 0.85 : 0.34, 5);
      p.hatched(lower, dark ? 0.6 : 0.1, 5);
      p.stroke("M0 0Q90 -4 200 -6Q330 -10 400 0", 6);
      p.stroke(times(6, (i) => `M${50 + i * 52} -4q30 ${-30} ${54} ${-56 + Math.abs(i - 2.5) * 9}M${50 + i * 52} -2q30 ${24} ${54} ${50 - Math.abs(i - 2.5) * 9}`).join(""), 3, dark ? p.paper : p.ink);
    });
  leaf(760, 470, -52, 1.0, true);
  leaf(1040, 400, -78, 0.9, false);
  leaf(430, 560, -112, 1.05, true);
  leaf(700, 520, 62, 0.9, false);
  p.stroke("M-20 690Q400 610 760 480Q1060 370 1300 120L1320 60", 30);
  p.stroke("M-20 682Q400 602 756 472Q1050 366 1296 112", 5, p.paper);
  leaf(120, 660, 44, 1.05, true);
  leaf(200, 640, -66, 0.95, false);
  leaf(1180, 250, 24, 1.02, true);
  leaf(1190, 240, -128, 0.8, true);
  leaf(1010, 390, 38, 1.1, false);
  const cherries: [number, number][] = [[420, 640], [492, 604], [470, 690], [548, 660], [400, 570], [740, 520], [812, 490], [790, 570], [866, 548], [720, 440], [1080, 330], [1140, 370], [1072, 400], [1020, 330], [1210, 420 - 150]];
  cherries.forEach(([x, y], i) => {
    const r = 46 - (i > 9 ? 8 : 0);
    if (i % 5 === 3) p.hatched(ellipse(x, y, r), 0.3, 5);
    else p.colourKey(ellipse(x, y, r), 5);
    p.clipped(ellipse(x, y, r), () => p.solid(`M${x - r} ${y + r}Q${x + r * 0.5} ${y + r * 0.9} ${x + r * 0.62} ${y - r}H${x + r * 1.2}V${y + r * 1.2}H${x - r}Z`));
    p.blank(ellipse(x - r * 0.36, y - r * 0.36, r * 0.22, r * 0.15));
    p.solid(ellipse(x + 2, y + r * 0.2, 5));
  });
  return p;
}

/** Light falls between the trunks of an old forest. */
export function forest(): Plate {
  const p = new Plate({ paper: "#e3e6da", spot: "grass" });
  p.tone(rect(0, 0, 1600, 780), p.gradient([[0, 70], [0.5, 170], [1, 236]]));
  p.spot("M0 740Q600 690 1000 740T1600 720V1067H0Z");
  p.tone("M0 740Q600 690 1000 740T1600 720V1067H0Z", p.gradient([[0, 245], [0.4, 190], [1, 70]]));
  const next = stream(24);
  const trunk = (x: number, w: number, foot: number, depth: number) => {
    const d = `M${x - w * 0.5} -10L${x - w * 0.56} ${foot - w * 0.9}Q${x - w * 0.7} ${foot - w * 0.2} ${x - w * 1.1} ${foot}Q${x} ${foot + w * 0.3} ${x + w * 1.1} ${foot}Q${x + w * 0.7} ${foot - w * 0.2} ${x + w * 0.54} ${foot - w * 0.9}L${x + w * 0.5} -10Z`;
    if (depth < 0.45) {
      p.tone(d, 190 - 190 * depth);
      p.cover(d);
      return;
    }
    p.hatched(d, 0.22 + 0.2 * next(), 5);
    p.solid(`M${x + w * 0.06} -10Q${x + w * 0.2} ${foot * 0.5} ${x + w * 0.08} ${foot - w * 0.4}L${x + w * 0.3} ${foot + w * 0.1}L${x + w * 1.1} ${foot}Q${x + w * 0.7} ${foot - w * 0.2} ${x + w * 0.54} ${foot - w * 0.9}L${x + w * 0.5} -10Z`);
    for (let i = 0; i < 26; i++) {
      const [bx, by] = [x + next(-0.42, 0.04) * w, next(0, foot - w)];
      p.stroke(`M${bx} ${by}q${next(-8, 8)} ${w * 0.3} 0 ${next(40, 100)}`, 3);
    }
  };
  for (let i = 0; i < 22; i++) trunk(next(0, 1600), next(14, 26), 740 + next(-12, 14), 0.12 + next(0, 0.12));
  for (let i = 0; i < 10; i++) trunk((i * 173 + 60) % 1600, next(30, 46), 776 + next(0, 30), 0.36 + next(0, 0.06));
  for (const [x, w] of [[640, 70], [860, 120], [1150, 60]]) p.tone(`M${x} -10h${w}L${x - 260 + w * 2} 1067h${-w * 2.4}Z`, 255, 0.5);
  person(p, 770, 846, 150, { ...WALKING, skirt: 20 });
  p.tone("M640 858l130 -16l30 8l-140 40z", 20, 0.8);
  trunk(1010, 64, 860, 0.5);
  trunk(500, 84, 900, 0.6);
  trunk(1300, 140, 980, 0.8);
  trunk(170, 210, 1040, 1);
  for (let i = 0; i < 34; i++) {
    const [x, y] = [next(0, 1600), next(900, 1067)];
    const k = (y - 700) / 300;
    for (const lean of [-1, -0.4, 0.3, 0.9]) p.stroke(`M${x} ${y}q${lean * 20 * k} ${-50 * k} ${lean * 70 * k} ${-46 * k}`, 4 * k);
  }
  return p;
}

/** A train on a stone viaduct above a valley. */
export function train(): Plate {
  const p = new Plate({ paper: "#e4e2dc", spot: "vermilion" });
  p.tone(rect(0, 0, 1600, 700), p.gradient([[0, 236], [0.6, 253], [1, 253]]));
  clouds(p, 151, 50, 240, 9, 170, 0.5);
  p.tone(ridge(p, 420, 240, 2.2, 152), 195);
  p.tone(ridge(p, 560, 200, 3, 156), 150);
  p.tone(ridge(p, 820, 150, 2.4, 160), 96);
  const deck = 420;
  const bays = times(8, (i) => -60 + i * 232);
  const body = `M-20 ${deck}H1620V1100H-20Z${bays.map((x) => `M${x + 34} 1100V${deck + 150}a82 96 0 0 1 164 0V1100Z`).join("")}`;
  p.raw("key", `<path d="${body}" fill="${p.paper}" fill-rule="evenodd" stroke="${p.ink}" stroke-width="5"/>`);
  for (const x of bays) {
    p.hatched(rect(x - 34, deck + 150, 68, 700), 0.2, 4);
    p.solid(rect(x + 10, deck + 150, 26, 700) + `M${x + 34} ${deck + 150}a82 96 0 0 1 82 -96a70 90 0 0 0 -58 96z`);
    p.solid(rect(x - 44, deck + 142, 88, 13));
    p.stroke(times(11, (i) => `M${x - 34} ${deck + 200 + i * 44}h68`).join(""), 2.4);
    p.stroke(times(9, (i) => `M${x + 116 + Math.cos(Math.PI + (i * Math.PI) / 8) * 82} ${deck + 150 + Math.sin(Math.PI + (i * Math.PI) / 8) * 96}L${x + 116 + Math.cos(Math.PI + (i * Math.PI) / 8) * 106} ${deck + 150 + Math.sin(Math.PI + (i * Math.PI) / 8) * 122}`).join(""), 3);
  }
  p.solid(rect(-20, deck - 14, 1640, 16) + rect(-20, deck + 16, 1640, 6));
  p.solid("M-20 1067V900Q160 850 300 920Q460 860 640 960Q760 900 900 990Q1100 910 1240 980Q1420 880 1620 950V1067Z");
  p.stroke("M60 950q60 -30 120 0M360 960q50 -24 110 6M1000 1000q60 -30 110 -4M1360 970q50 -26 110 -6", 4, p.paper);
  const car = (x: number) => {
    p.colourKey(rect(x, deck - 104, 250, 78), 5);
    p.blank(times(6, (i) => rect(x + 18 + i * 37, deck - 90, 27, 26)).join(""), 4);
    p.solid(rect(x, deck - 48, 250, 9) + rect(x + 10, deck - 26, 230, 8) + ellipse(x + 44, deck - 18, 11) + ellipse(x + 72, deck - 18, 11) + ellipse(x + 180, deck - 18, 11) + ellipse(x + 208, deck - 18, 11));
  };
  for (const x of [-130, 126, 382, 638]) car(x);
  p.colourKey(`M894 ${deck - 26}V${deck - 104}H1080Q1180 ${deck - 98} 1230 ${deck - 46}V${deck - 26}Z`, 5);
  p.solid(`M1080 ${deck - 92}Q1130 ${deck - 88} 1172 ${deck - 64}H1080Z` + rect(894, deck - 48, 330, 9) + rect(904, deck - 26, 310, 8) + [940, 968, 1130, 1158].map((x) => ellipse(x, deck - 18, 11)).join(""));
  p.blank(times(4, (i) => rect(912 + i * 37, deck - 90, 27, 26)).join(""), 4);
  p.stroke(`M-20 ${deck - 180}H1620${times(9, (i) => `M${60 + i * 190} ${deck}V${deck - 190}h-40`).join("")}`, 3.6);
  return p;
}
