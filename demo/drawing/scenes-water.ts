// Engravings of ships, harbours and water.
import { stream } from "./noise.ts";
import { Plate } from "./plate.ts";
import { birds, clouds, ellipse, lerp, person, type Point, poly, rect, ridge, ripples, STANDING, times } from "./shapes.ts";

/** A bulk carrier passes beneath a suspension bridge. */
export function strait(): Plate {
  const p = new Plate({ paper: "#e4e2dc", spot: "vermilion" });
  const water = 690;
  p.tone(rect(0, 0, 1600, water), p.gradient([[0, 120], [0.4, 200], [0.75, 250], [1, 254]]));
  clouds(p, 11, 80, 380, 12);
  p.spot(ellipse(985, 392, 104));
  p.tone(ridge(p, 650, 170, 3.2, 5), 150);
  p.cover(ridge(p, 650, 170, 3.2, 5));
  p.tone(ridge(p, 690, 150, 4.6, 9), 104);
  p.tone(rect(0, water, 1600, 400), p.gradient([[0, 216], [0.25, 160], [1, 70]]));
  ripples(p, 5, water, 1067, 300);
  for (let i = 0; i < 26; i++) {
    const [y, w] = [water + 8 + i * 14, 70 + i * 4 - 30 * (i % 3)];
    p.tone(`M${985 - w} ${y}q${w} -6 ${2 * w} 0q${-w} 7 ${-2 * w} 0z`, 255, 0.9);
  }
  const [left, right, top, deck] = [330, 1270, 250, 565];
  const sag = (x: number) => {
    const t = (x - left) / (right - left);
    return (1 - t) ** 2 * top + 2 * t * (1 - t) * (deck + 125) + t * t * top;
  };
  p.stroke(`M-260 ${deck - 20}Q120 ${deck - 60} ${left} ${top}Q800 ${deck + 125} ${right} ${top}Q1490 ${deck - 60} 1860 ${deck - 20}`, 7);
  for (let x = left + 23; x < right - 10; x += 23.5) if (sag(x) < deck) p.stroke(`M${x} ${sag(x)}V${deck}`, 2.2);
  p.solid(rect(-10, deck, 1620, 13) + rect(-10, deck + 17, 1620, 4));
  for (const x of [left, right]) {
    p.solid(`M${x - 30} ${water + 20}L${x - 19} ${top - 26}H${x - 5}L${x - 7} ${water + 20}ZM${x + 30} ${water + 20}L${x + 19} ${top - 26}H${x + 5}L${x + 7} ${water + 20}Z`);
    p.solid(rect(x - 24, top + 30, 48, 12) + rect(x - 25, top + 150, 50, 12) + rect(x - 42, water - 20, 84, 40));
  }
  p.tone("M440 792Q850 826 1260 790L1330 812Q860 890 380 824Z", 30, 0.65);
  p.within("translate(470,664) scale(1.08)", () => {
    for (const i of times(5, (n) => n)) {
      p.blank(`M${146 + i * 90} 44v-16q36 -17 72 0v16z`, 4);
      p.stroke(`M${227 + i * 90} 46V-58M${227 + i * 90} -54l-52 48`, 5);
    }
    p.solid("M0 40L22 108Q26 120 44 120H600Q640 118 668 58L676 40L600 46H150V40Z");
    p.colourKey("M13 80L22 108Q26 120 44 120H600Q632 118 656 80Z");
    p.stroke("M13 80H656", 3, p.paper);
    p.hatched(rect(26, -62, 92, 102), 0.14, 4);
    p.hatched(rect(40, -92, 64, 30), 0.14, 4);
    p.solid(rect(62, -128, 24, 36) + times(4, (i) => rect(36, -50 + i * 20, 72, 8)).join("") + rect(48, -83, 48, 9));
    p.stroke("M644 44V-40", 5);
  });
  p.solid("M0 1067V905q60 -26 100 -10q30 -80 110 -80q80 0 108 80q60 -14 96 16q60 20 120 90l40 66ZM206 818l4 -40 4 40zM58 1067V640l12 -60 12 60v427Z" + rect(52, 700, 36, 9) + rect(52, 790, 36, 9));
  p.stroke("M156 892a54 46 0 0 1 44 -50", 3, p.paper);
  p.solid("M1600 1067V880q-70 10 -120 46q-90 16 -150 66q-80 30 -130 75Z");
  birds(p, [[1130, 330], [1172, 352], [1100, 366], [760, 300]]);
  return p;
}

/** Container cranes over stacked boxes at dusk. */
export function cranes(): Plate {
  const p = new Plate({ paper: "#e6e2d8", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 860), p.gradient([[0, 50], [0.35, 120], [0.7, 225], [1, 250]]));
  p.spot(rect(0, 560, 1600, 300));
  clouds(p, 44, 420, 700, 9, 90, 0.55);
  p.tone(rect(0, 840, 1600, 240), p.gradient([[0, 150], [1, 40]]));
  ripples(p, 45, 850, 1067, 110, 235, 40);
  const crane = (x: number, k: number) =>
    p.within(`translate(${x},862) scale(${k})`, () => {
      p.solid(rect(-74, -520, 15, 520) + rect(70, -520, 15, 520) + rect(-82, -250, 175, 15) + rect(-82, -530, 175, 20));
      p.stroke("M-66 -20L77 -240M77 -20L-66 -240M-66 -262L77 -505", 5);
      p.solid("M-62 -530L-10 -780H14L78 -530H62L2 -752L-46 -530Z");
      p.solid("M-250 -548H560V-530H-250Z");
      p.stroke("M0 -770L545 -545M0 -770L300 -545M0 -770L-235 -548", 4);
      p.stroke(times(27, (i) => `M${-240 + i * 30} -530l15 18l15 -18`).join(""), 3);
      p.solid(rect(-255, -512, 420, 4) + rect(165, -512, 395, 4));
      p.solid(rect(-210, -594, 110, 46) + rect(300, -528, 52, 26));
      p.stroke("M312 -502V-330M340 -502V-330", 2.4);
      p.solid(rect(278, -330, 96, 40));
      p.solid(rect(-90, -12, 46, 24) + rect(54, -12, 46, 24));
    });
  crane(1240, 0.5);
  crane(960, 0.66);
  crane(510, 1);
  const next = stream(71);
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 19; column++) {
      const height = 2.4 + 2 * Math.sin(column * 0.9) + (column > 12 ? 1 : 0);
      if (row > height) continue;
      const [x, y] = [-30 + column * 88, 985 - row * 44 - 44];
      const kind = next();
      const box = rect(x, y, 84, 41);
      if (kind < 0.2) p.colourKey(box, 3);
      else if (kind < 0.5) p.hatched(box, 0.7, 3);
      else if (kind < 0.75) p.hatched(box, 0.4, 3);
      else p.solid(box);
      p.stroke(times(6, (i) => `M${x + 12 + i * 12} ${y + 5}v31`).join(""), 1.6, kind < 0.75 ? p.ink : "#6a6a68");
    }
  }
  p.solid(rect(-10, 982, 1620, 100));
  p.stroke("M0 1010H1600", 3, p.paper);
  return p;
}

/** A rank of turbines stands in a heavy sea. */
export function turbines(): Plate {
  const p = new Plate({ paper: "#e2e4e2", spot: "sage", bow: -6 });
  p.tone(rect(0, 0, 1600, 700), p.gradient([[0, 214], [0.5, 246], [1, 190]]));
  clouds(p, 31, 60, 300, 10, 120, 0.5);
  clouds(p, 32, 300, 560, 10, 160, 0.5);
  p.spot("M0 640H1600V1067H0Z");
  p.tone(rect(0, 640, 1600, 430), p.gradient([[0, 190], [0.4, 140], [1, 96]]));
  for (let row = 0; row < 9; row++) {
    const k = row / 8;
    const y = 655 + 400 * k ** 1.5;
    const amp = 5 + 44 * k;
    const length = 90 + 270 * k;
    for (let x = -length + ((row * 137) % length); x < 1600; x += length) {
      p.tone(`M${x} ${y}q${length * 0.3} ${-amp * 0.2} ${length * 0.55} ${-amp}q${length * 0.1} ${amp * 0.9} ${length * 0.45} ${amp}q${-length * 0.5} ${amp * 0.9} ${-length} 0z`, 52, 0.75);
      p.blank(`M${x + length * 0.3} ${y - amp * 0.45}q${length * 0.16} ${-amp * 0.34} ${length * 0.27} ${-amp * 0.62}q${length * 0.06} ${amp * 0.5} ${length * 0.2} ${amp * 0.85}q${-length * 0.14} ${-amp * 0.1} ${-length * 0.22} ${-amp * 0.5}q${-length * 0.1} ${amp * 0.1} ${-length * 0.25} ${amp * 0.27}z`);
    }
  }
  const turbine = (x: number, foot: number, h: number, turn: number) => {
    const hub = foot - h;
    const blade = h * 0.62;
    p.blank(`M${x - h * 0.022} ${foot}L${x - h * 0.011} ${hub}H${x + h * 0.011}L${x + h * 0.022} ${foot}Z`, Math.max(2, h * 0.007));
    p.solid(`M${x + h * 0.004} ${hub}H${x + h * 0.011}L${x + h * 0.022} ${foot}H${x + h * 0.006}Z`);
    p.solid(rect(x - h * 0.04, foot - h * 0.06, h * 0.08, h * 0.08));
    for (const a of [turn, turn + 120, turn + 240]) {
      p.within(`translate(${x},${hub}) rotate(${a})`, () => p.blank(`M${-h * 0.012} 0Q${-h * 0.038} ${-blade * 0.25} ${h * 0.004} ${-blade}Q${h * 0.016} ${-blade * 0.4} ${h * 0.012} 0Z`, Math.max(2, h * 0.007)));
    }
    p.solid(ellipse(x, hub, h * 0.024));
  };
  turbine(1500, 668, 150, 70);
  turbine(1330, 676, 190, 15);
  turbine(1130, 692, 262, 100);
  turbine(850, 726, 390, 40);
  turbine(400, 830, 640, 8);
  birds(p, [[1010, 250], [1060, 226], [980, 210]], 22);
  return p;
}

/** A cable ship pays its cable out to the sea bed. */
export function cableShip(): Plate {
  const p = new Plate({ paper: "#e3e5e4", spot: "blue" });
  const sea = 372;
  p.tone(rect(0, 0, 1600, sea), p.gradient([[0, 236], [1, 254]]));
  clouds(p, 21, 60, 250, 8, 190, 0.7);
  p.spot(rect(0, sea, 1600, 700));
  p.tone(rect(0, sea, 1600, 700), p.gradient([[0, 226], [0.35, 160], [0.75, 70], [1, 26]]));
  for (const [x, w] of [[180, 90], [560, 150], [900, 70], [1240, 170]]) p.tone(`M${x} ${sea}h${w}l${-260} 520h${-w * 1.4}z`, 250, 0.22);
  p.tone("M0 905Q160 850 330 900T700 930Q900 860 1080 910T1600 870V1067H0Z", 20);
  p.tone("M0 1000Q300 930 640 1000T1600 950V1067H0Z", 0);
  const cable = "M1010 322C1060 420 1010 640 800 790C640 900 420 892 330 898C200 905 90 880 -20 872";
  p.stroke(cable, 17);
  p.stroke(cable, 8, p.paper);
  p.tone("M130 372Q520 420 1010 372L960 440Q540 480 190 440Z", 30, 0.8);
  p.within("translate(150,180) scale(1.12)", () => {
    p.solid("M0 60L40 200Q60 216 110 216H700Q760 210 770 120L800 118V92H640L610 112H250L210 60Z");
    p.colourKey("M24 150L40 200Q60 216 110 216H700Q742 212 758 150Z");
    p.stroke("M24 150H760", 4, p.paper);
    p.hatched("M120 60V-50H330V112H250L210 60Z", 0.14, 4);
    p.hatched("M150 -50V-104H290L310 -50Z", 0.14, 4);
    p.solid(rect(162, -90, 128, 18) + rect(136, -30, 176, 12) + rect(136, 0, 176, 12) + rect(200, 32, 112, 12));
    p.solid("M210 -104V-190H218V-104Z" + rect(186, -164, 56, 5) + "M340 112V10H392V112Z");
    p.blank(rect(340, 30, 52, 14));
    for (const x of [440, 540]) {
      p.blank(ellipse(x + 24, 84, 42, 42), 6);
      p.stroke(ellipse(x + 24, 84, 28, 28) + ellipse(x + 24, 84, 14, 14), 5);
    }
    p.solid("M690 110L780 20L796 34L740 110Z");
    p.blank(ellipse(772, 92, 34, 34), 7);
    p.solid(ellipse(772, 92, 9, 9));
    p.stroke("M466 50L772 58", 6);
  });
  p.solid(`M0 ${sea}Q40 ${sea - 9} 80 ${sea}${"t80 0".repeat(19)}v7${"t-80 0".repeat(19)}Q40 ${sea} 0 ${sea + 7}Z`);
  for (const [x, y, k] of [[1180, 620, 1], [1260, 660, 0.8], [1330, 610, 0.9], [1120, 680, 0.7], [1400, 680, 0.75]]) {
    p.within(`translate(${x},${y}) scale(${k})`, () => p.blank("M0 0Q30 -22 66 -4L88 -18V18L66 4Q30 22 0 0Z", 3));
  }
  return p;
}

/** Wooden boats drawn up on a shore, seen from their bows. */
export function boats(): Plate {
  const p = new Plate({ paper: "#e6e3db", spot: "vermilion" });
  p.tone(rect(0, 0, 1600, 380), p.gradient([[0, 190], [1, 252]]));
  clouds(p, 61, 50, 220, 9, 140, 0.4);
  p.tone(ridge(p, 330, 120, 2.6, 8), 168);
  p.tone(rect(0, 350, 1600, 240), p.gradient([[0, 240], [1, 120]]));
  ripples(p, 62, 352, 600, 180, 250, 60);
  p.tone("M0 560Q500 500 900 580T1600 600V1067H0Z", p.gradient([[0, 232], [1, 150]]));
  const next = stream(63);
  for (let i = 0; i < 260; i++) {
    const k = next() ** 0.7;
    p.tone(ellipse(next(0, 1600), 600 + k * 460, 3 + 12 * k, 2 + 5 * k), next() > 0.5 ? 80 : 250, 0.8);
  }
  for (const [x, y, h] of [[1180, 392, 90], [1300, 384, 60], [1040, 380, 40]]) {
    p.solid(`M${x - h} ${y}q${h} ${h * 0.34} ${h * 1.9} 0l${-h * 0.2} ${h * 0.3}h${-h * 1.5}z`);
    p.hatched(`M${x} ${y - 4}V${y - h * 1.9}Q${x + h * 1.1} ${y - h * 0.7} ${x + h * 0.8} ${y - 4}Z`, 0.12, 3);
    p.stroke(`M${x} ${y}V${y - h * 2}`, 4);
  }
  const boat = (x: number, y: number, k: number, hot: boolean, lean: number) => {
    p.tone(`M${x - 240 * k} ${y + 70 * k}Q${x} ${y + 150 * k} ${x + 380 * k} ${y + 60 * k}L${x + 200 * k} ${y}Z`, 20, 0.8);
    p.within(`translate(${x},${y}) rotate(${lean}) scale(${k})`, () => {
      const hull = "M-330 -86Q-240 60 -110 92H150Q290 70 352 -176Q180 -60 20 -46Q-180 -40 -330 -86Z";
      const inside = "M-330 -86Q-180 -40 20 -46Q180 -60 352 -176Q160 -130 20 -120Q-190 -110 -330 -86Z";
      p.hatched(inside, 0.72, 6);
      p.stroke("M-150 -104L-130 -50M-10 -116L6 -46M140 -132L160 -76", 12, p.paper);
      if (hot) p.colourKey(hull, 7);
      else p.hatched(hull, 0.1, 7);
      p.clipped(hull, () => p.hatched("M-200 110Q120 60 220 -60L352 -176L420 120Z", 0.5, 0, "none"));
      p.stroke("M-330 -86Q-180 -40 20 -46Q180 -60 352 -176", 15);
      p.stroke("M-318 -78Q-180 -32 20 -38Q180 -52 344 -164", 4, p.paper);
      p.stroke("M-282 -20Q-100 20 60 10Q220 -10 322 -92M-222 40Q-60 62 80 52Q220 36 282 -6", 4);
      p.solid("M338 -196L366 -184L250 60L170 96L150 92Q270 40 338 -196Z");
      p.stroke("M-60 -64L-300 -230", 9);
      p.solid("M-290 -214L-350 -262L-342 -276L-276 -228Z");
    });
  };
  boat(1290, 700, 0.52, false, 3);
  boat(860, 760, 0.7, false, -4);
  boat(420, 890, 1.12, true, 3);
  p.stroke("M800 690C900 800 1000 960 1180 1000S1500 980 1620 1040", 8);
  birds(p, [[560, 180], [620, 204], [500, 214]], 24);
  return p;
}

/** A ferry crosses a busy strait under gulls. */
export function ferry(): Plate {
  const p = new Plate({ paper: "#e3e4de", spot: "sage" });
  p.tone(rect(0, 0, 1600, 560), p.gradient([[0, 252], [0.6, 232], [1, 205]]));
  clouds(p, 51, 80, 400, 12, 170, 0.5);
  p.tone(ridge(p, 520, 90, 4, 12), 150);
  const city = (x: number, y: number, k: number) => {
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.tone("M-150 0V-70H-110Q-96 -112 -66 -112Q-60 -160 0 -168Q60 -160 66 -112Q96 -112 110 -70H150V0Z", 84);
      p.tone("M-3 -166h6v-26h-6z", 60);
      for (const s of [-190, 190, -128, 128]) p.tone(`M${s - 5} 0V-210L${s} -244L${s + 5} -210V0Z`, 70);
    });
  };
  city(1220, 524, 1);
  city(420, 530, 0.62);
  const next = stream(52);
  for (let i = 0; i < 90; i++) {
    const [x, h] = [next(-20, 1600), next(14, 60)];
    p.tone(rect(x, 536 - h, next(20, 50), h + 20), next(90, 180));
  }
  p.spot(rect(0, 548, 1600, 530));
  p.tone(rect(0, 548, 1600, 530), p.gradient([[0, 216], [0.5, 160], [1, 110]]));
  ripples(p, 53, 552, 1067, 260, 252, 50);
  p.tone("M110 810Q700 850 1500 800L1600 850Q760 960 60 850Z", 30, 0.7);
  p.within("translate(170,470) scale(1.22)", () => {
    p.solid("M0 200L30 290H960Q1000 262 1016 196Z");
    p.blank("M10 232H1004L1000 244H14Z");
    p.hatched("M20 200V120H900L990 150V200Z", 0.1, 5);
    p.hatched("M110 120V44H770L800 120Z", 0.1, 5);
    p.hatched("M610 44V-20H720L744 44Z", 0.1, 5);
    p.solid(times(19, (i) => rect(48 + i * 44, 142, 30, 34)).join("") + times(14, (i) => rect(132 + i * 45, 62, 30, 34)).join("") + rect(624, -8, 96, 20));
    p.solid("M60 44H820V36H60ZM0 120H930V112H0Z");
    p.solid("M360 36L372 -96H452L464 36Z");
    p.blank("M369 -62H455L458 -30H366Z");
    p.stroke("M210 36V-84M820 112V0M680 -20V-110", 6);
    p.solid("M944 198q-4 -50 16 -52q18 2 16 52z");
  });
  p.tone("M540 350Q430 300 380 316Q250 270 190 300Q90 250 -40 280V190Q80 180 180 220Q260 180 370 250Q480 240 620 352Z", 70, 0.55);
  for (const [x, y] of [[60, 838], [1390, 836]] as Point[]) p.blank(`M${x} ${y}q60 -34 150 -10q50 -24 90 6q-120 30 -240 4z`);
  const gull = (x: number, y: number, k: number, turn: number) =>
    p.within(`translate(${x},${y}) rotate(${turn}) scale(${k})`, () => {
      p.blank("M0 0Q-40 -66 -150 -78Q-70 -36 -36 14Q-6 34 52 26L84 12L54 2Q40 -10 20 -6Q60 -60 170 -66Q60 -110 0 0Z", 5 / k);
      p.solid("M-150 -78Q-118 -76 -96 -70L-104 -52ZM170 -66Q136 -86 112 -84L124 -64Z");
    });
  gull(1240, 300, 1, -6);
  gull(960, 190, 0.7, 10);
  gull(1440, 170, 0.5, -12);
  return p;
}

/** A street under brown water, and a boat between the roofs. */
export function flood(): Plate {
  const p = new Plate({ paper: "#e5e2da", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 560), p.gradient([[0, 90], [0.6, 170], [1, 215]]));
  clouds(p, 91, 40, 330, 12, 60, 0.5);
  p.spot("M0 560H1600V1067H0Z");
  p.tone(rect(0, 556, 1600, 520), p.gradient([[0, 236], [0.5, 205], [1, 130]]));
  const house = (x: number, k: number, shade: number, flip = false) =>
    p.within(`translate(${x},${lerp(566, 730, k - 0.5)}) scale(${flip ? -k : k},${k})`, () => {
      p.blank("M-170 0V-190L-60 -300L50 -190V0Z", 5);
      p.hatched("M50 0V-190H300V0Z", shade, 5);
      p.solid("M-60 -316L-190 -186L-180 -174L-60 -294L50 -176L330 -176L250 -316Z");
      p.stroke(times(7, (i) => `M${-20 + i * 40} -304L${70 + i * 36} -184`).join(""), 2.5, "#6d6c69");
      p.solid(rect(-100, -150, 32, 60) + rect(-50, -150, 32, 60) + rect(-74, -240, 28, 36));
      p.solid(rect(90, -140, 38, 60) + rect(170, -140, 38, 60) + rect(240, -140, 30, 60));
      p.solid(rect(180, -366, 40, 60));
      p.tone("M-170 0H300L260 200Q60 240 -140 190Z", 60, 0.75);
    });
  house(1040, 0.5, 0.35);
  house(690, 0.56, 0.35, true);
  house(1300, 0.82, 0.3);
  house(350, 1.16, 0.4, true);
  ripples(p, 92, 580, 1067, 210, 254, 70);
  p.stroke("M930 640V330M878 372H982M890 400H970", 8);
  p.stroke("M-20 300Q460 420 884 372Q1240 420 1620 250M-20 340Q460 440 894 400Q1240 450 1620 300", 2.6);
  p.tone("M690 960Q900 1000 1120 950L1080 1010Q900 1040 720 1010Z", 30, 0.8);
  person(p, 1000, 950, 210, { ...STANDING, elbows: [[-16, -66], [18, -70]], hands: [[-20, -52], [26, -58]] });
  p.stroke("M1056 740L1010 1040", 7);
  person(p, 850, 966, 160, { ...STANDING, skirt: 22 });
  p.solid("M700 920Q900 968 1130 908Q1110 984 1050 990H780Q716 980 700 920Z");
  p.stroke("M712 938Q900 984 1118 928", 4, p.paper);
  p.solid("M1600 1067V830Q1560 760 1596 700L1600 690ZM1475 1067Q1500 900 1600 800V1067Z");
  return p;
}

/** Towers of a financial quarter above a dark harbour. */
export function skyline(): Plate {
  const p = new Plate({ paper: "#e1e4e1", spot: "sage" });
  p.tone(rect(0, 0, 1600, 720), p.gradient([[0, 70], [0.5, 150], [1, 250]]));
  p.spot(rect(0, 330, 1600, 395));
  clouds(p, 81, 120, 430, 11, 60, 0.45);
  const next = stream(82);
  for (let x = -20; x < 1600; x += next(26, 60)) {
    const h = next(70, 260) * (0.6 + 0.8 * Math.sin((Math.PI * x) / 1500));
    p.tone(rect(x, 720 - h, next(30, 66), h), 128);
  }
  const tower = (x: number, w: number, h: number, cap = 0) => {
    const top = 724 - h;
    p.solid(cap ? `M${x} 724V${top}L${x + w} ${top - cap}V724Z` : rect(x, top, w, h));
    const lit: string[] = [];
    for (let yy = top + 22; yy < 706; yy += 18) {
      for (let xx = x + 9; xx < x + w - 11; xx += 13) if (next() < 0.42) lit.push(rect(xx, yy, 8, 9));
    }
    p.blank(lit.join(""));
    p.tone(rect(x, 740, w, h * 0.62), 16, 0.7);
  };
  tower(80, 96, 250);
  tower(196, 84, 372, 40);
  tower(300, 128, 210);
  tower(452, 92, 470, -60);
  tower(566, 120, 330);
  tower(716, 104, 590, 70);
  tower(842, 132, 410);
  tower(1000, 88, 300, 40);
  tower(1112, 112, 500);
  tower(1246, 146, 240);
  tower(1416, 90, 345, -44);
  p.stroke("M768 70V180M1168 224V160M500 254V180", 6);
  p.tone(rect(0, 724, 1600, 360), p.gradient([[0, 150], [0.3, 110], [1, 44]]), 0.75);
  for (let i = 0; i < 190; i++) {
    const k = next() ** 1.3;
    const x = next(0, 1600);
    p.tone(`M${x} ${742 + k * 320}q${14 + 40 * k} ${-3 - 4 * k} ${30 + 90 * k} 0q${-14 - 40 * k} ${4 + 4 * k} ${-30 - 90 * k} 0z`, 250, 0.75);
  }
  p.solid(rect(0, 716, 1600, 14));
  p.solid("M1010 930Q1200 962 1390 918L1352 984H1052Z");
  p.hatched(poly([[1180, 934], [1180, 660], [1330, 912]]), 0.2, 5);
  p.hatched(poly([[1168, 930], [1168, 700], [1060, 914]]), 0.55, 5);
  return p;
}
