// Engravings of people together: playing, running, voting, listening; and the things they do it with.
import { stream } from "./noise.ts";
import { Plate } from "./plate.ts";
import { clouds, ellipse, lerp, limb, person, type Point, type Pose, poly, rect, RUNNING, STANDING, times } from "./shapes.ts";

const FIDDLER: Pose = { ...STANDING, head: [-3, -91], elbows: [[-20, -66], [20, -66]], hands: [[-22, -82], [6, -70]], skirt: 20 };

/** An orchestra plays on a disused underground platform. */
export function station(): Plate {
  const p = new Plate({ paper: "#e2e3dd", spot: "sage" });
  const [cx, cy] = [800, 640];
  p.tone(rect(0, 0, 1600, 1067), 26);
  p.spot("M590 640V560A210 190 0 0 1 1010 560V640Z");
  for (let i = 0; i < 9; i++) {
    const k = 0.76 ** i;
    const [w, h] = [1500 * k, 1000 * k];
    const vault = `M${cx - w / 2} ${cy + h * 0.45}V${cy - h * 0.1}A${w / 2} ${h * 0.62} 0 0 1 ${cx + w / 2} ${cy - h * 0.1}V${cy + h * 0.45}`;
    p.tone(`${vault}Z`, Math.min(250, 56 + i * 27));
    p.stroke(vault, 20 * k + 2);
  }
  for (let a = -80; a <= 80; a += 10) {
    const [cos, sin] = [Math.cos(((a - 90) * Math.PI) / 180), Math.sin(((a - 90) * Math.PI) / 180)];
    p.trace(`M${cx + 60 * cos} ${cy - 40 + 60 * sin}L${cx + 950 * cos} ${cy - 100 + 760 * sin}`, 20, 5, 0.55);
  }
  p.tone(`M${cx - 70} ${cy + 40}H${cx + 70}L1800 1087H-200Z`, p.gradient([[0, 250], [1, 120]]));
  for (const s of [-1, 1]) p.stroke(`M${cx + s * 22} ${cy + 40}L${cx + s * 330} 1067`, 8);
  const violin = (x: number, y: number, k: number, flip: boolean) => {
    person(p, x, y, 100 * k, FIDDLER, "ink", flip);
    p.within(`translate(${x},${y}) scale(${flip ? -k : k},${k})`, () => {
      p.colourKey("M-3 -84q5 -8 11 -2q6 -2 9 3q0 6 -6 5q-8 5 -14 -6z", 1.6);
      p.stroke("M-3 -83L-24 -81", 2.6);
      p.stroke("M8 -70L4 -102", 1.4);
    });
  };
  violin(690, 830, 1.9, false);
  violin(910, 830, 1.9, true);
  violin(540, 880, 2.4, false);
  violin(1060, 880, 2.4, true);
  for (const [x, flip] of [[310, false], [1290, true]] as const) {
    person(p, x, 985, 300, { ...STANDING, elbows: [[-16, -66], [18, -66]], hands: [[-2, -76], [22, -50]], knees: [[-14, -30], [14, -30]], feet: [[-16, -1], [16, -1]], skirt: 10 }, "ink", flip);
    p.within(`translate(${x + (flip ? -8 : 8)},985) scale(${flip ? -3 : 3},3)`, () => {
      p.stroke("M0 -42L-4 -86", 4);
      p.colourKey("M0 -52Q16 -52 15 -38Q10 -32 18 -24Q22 -4 0 -4Q-22 -4 -18 -24Q-10 -32 -15 -38Q-16 -52 0 -52Z", 2.2);
      p.stroke("M0 -40V-12M-30 -26L30 -34M0 -4V4", 1.6);
    });
  }
  person(p, 800, 1090, 430, { ...STANDING, elbows: [[-26, -82], [27, -80]], hands: [[-42, -104], [42, -98]], skirt: 18 }, "ink", false, 3);
  p.stroke("M980 670L1060 590", 4);
  return p;
}

/** A night match in the rain. */
export function stadium(): Plate {
  const p = new Plate({ paper: "#e0e3de", spot: "grass" });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 26], [0.35, 80], [0.6, 150], [1, 160]]));
  for (const [x, a] of [[210, 360], [1390, -360], [560, 160], [1040, -160]]) p.tone(`M${x} 190L${x + a - 330} 1067L${x + a + 330} 1067Z`, 255, 0.2);
  p.solid("M0 430Q800 318 1600 430V720Q800 620 0 720Z");
  const next = stream(81);
  const crowd: string[] = [];
  for (let i = 0; i < 900; i++) {
    const [x, t] = [next(0, 1600), next()];
    crowd.push(ellipse(x, 486 - 100 * Math.sin((Math.PI * x) / 1600) + t * 200, 3.2 + 2.4 * t));
  }
  p.hatched(crowd.join(""), 0.2);
  for (const [x, y] of [[210, 150], [1390, 150], [560, 210], [1040, 210]]) {
    p.solid(rect(x - 5, y, 10, 280) + rect(x - 66, y - 36, 132, 62));
    p.blank(times(8, (i) => ellipse(x - 46 + (i % 4) * 31, y - 19 + Math.floor(i / 4) * 27, 10)).join(""));
  }
  const pitch = "M0 700Q800 610 1600 700V1067H0Z";
  p.colourKey(pitch, 5);
  p.hatched(pitch, 0.14, 0, "none");
  p.stroke("M-60 880Q800 770 1660 880", 6, p.paper);
  p.stroke(ellipse(800, 818, 250, 44), 5, p.paper);
  p.stroke("M0 800L160 790V700", 5, p.paper);
  const drops: string[] = [];
  for (let i = 0; i < 240; i++) {
    const [x, y, l] = [next(0, 1700), next(0, 1040), next(26, 80)];
    drops.push(`M${x.toFixed(0)} ${y.toFixed(0)}l${(-l * 0.22).toFixed(0)} ${l.toFixed(0)}`);
  }
  p.stroke(drops.join(""), 2.4, p.paper);
  const kick: Pose = { ...RUNNING, head: [-6, -91], neck: [-4, -81], hip: [0, -51], elbows: [[-22, -70], [16, -72]], hands: [[-34, -58], [30, -66]], knees: [[-8, -27], [18, -36]], feet: [[-16, -2], [36, -20]] };
  const block: Pose = { ...RUNNING, elbows: [[-18, -66], [20, -68]], hands: [[-30, -54], [34, -60]], knees: [[-6, -26], [22, -32]], feet: [[-20, -3], [34, -4]], skirt: 4 };
  p.solid(ellipse(640, 1016, 130, 13) + ellipse(1020, 996, 120, 12) + ellipse(1290, 896, 70, 8) + ellipse(330, 906, 70, 8));
  person(p, 330, 904, 150, RUNNING, "paper");
  person(p, 1290, 894, 150, RUNNING, "ink", true);
  person(p, 1000, 990, 290, block, "paper", true, 3);
  person(p, 640, 1010, 350, { ...kick, skirt: 5 }, "ink", false, 3);
  p.blank(ellipse(806, 930, 21), 5);
  p.solid(poly(times(5, (i): Point => [806 + 9 * Math.cos(i * 1.257), 930 + 9 * Math.sin(i * 1.257)])));
  return p;
}

/** A singer alone on a lit stage, seen from the stalls. */
export function theatre(): Plate {
  const p = new Plate({ paper: "#e6e1d9", spot: "vermilion" });
  p.tone(rect(0, 0, 1600, 1067), 30);
  p.tone(rect(330, 160, 940, 620), p.gradient([[0, 30], [1, 110]]));
  p.tone("M1180 -20L620 770H930Z", 255, 0.85);
  p.tone(ellipse(775, 770, 240, 36), 255);
  const fold = (x: number, w: number, y2: number) => `M${x} 130H${x + w}Q${x + w * 0.9} 460 ${x + w} ${y2}H${x}Q${x + w * 0.1} 460 ${x} 130Z`;
  for (let i = 0; i < 6; i++) {
    for (const x of [250 + i * 44, 1306 - i * 44]) {
      const left = x < 800;
      p.colourKey(fold(x, 46, 790 - (left ? i : i) * 3), 4);
      p.solid(`M${x + 30} 130H${x + 46}Q${x + 40} 460 ${x + 46} 788H${x + 22}Q${x + 38} 460 ${x + 30} 130Z`);
    }
  }
  for (let i = 0; i < 6; i++) p.colourKey(`M${250 + i * 184} 110H${434 + i * 184}Q${430 + i * 184} 250 ${342 + i * 184} 256Q${254 + i * 184} 250 ${250 + i * 184} 110Z`, 5);
  p.stroke(times(6, (i) => `M${290 + i * 184} 120Q${310 + i * 184} 220 ${342 + i * 184} 236Q${374 + i * 184} 220 ${394 + i * 184} 120M${342 + i * 184} 120V240`).join(""), 5);
  const frame = "M-20 -20H1620V1090H-20ZM256 800V180Q800 40 1360 180V800Z";
  p.raw("key", `<path d="${frame}" fill="${p.ink}" fill-rule="evenodd"/>`);
  p.hatched("M214 800V170H256V800ZM1360 800V170H1402V800Z", 0.3, 4);
  p.stroke("M200 176Q800 14 1416 176", 10, p.paper);
  p.stroke("M190 146Q800 -16 1426 146", 4, p.paper);
  for (const s of [0, 1]) {
    p.within(s ? "translate(1600,0) scale(-1,1)" : "", () => {
      for (const y of [250, 460, 670]) {
        p.hatched(`M-20 ${y}Q80 ${y + 10} 170 ${y - 20}V${y + 70}Q80 ${y + 110} -20 ${y + 100}Z`, 0.25, 5);
        p.blank(times(4, (i) => ellipse(10 + i * 44, y + 50 - i * 5, 9, 20)).join(""), 3);
        p.colourKey(`M20 ${y - 10}Q70 ${y - 130} 130 ${y - 20}Z`, 4);
      }
    });
  }
  p.hatched(rect(256, 790, 1104, 40), 0.2, 5);
  p.blank(times(14, (i) => `M${300 + i * 78} 830q24 -34 48 0z`).join(""), 4);
  person(p, 775, 780, 270, { ...STANDING, elbows: [[-20, -68], [20, -70]], hands: [[-30, -58], [34, -78]], skirt: 44 }, "ink", false, 3);
  const next = stream(91);
  for (let row = 0; row < 3; row++) {
    const y = 890 + row * 76;
    const k = 0.8 + row * 0.3;
    for (let x = -20 + row * 30; x < 1640; x += 92 * k) {
      const [dx, r] = [x + next(-8, 8), 26 * k];
      if (next() < 0.12) continue;
      p.solid(`M${dx - r * 2} ${y + 160}V${y + r * 2.2}Q${dx - r * 1.9} ${y + r * 1.3} ${dx - r * 0.5} ${y + r}H${dx + r * 0.5}Q${dx + r * 1.9} ${y + r * 1.3} ${dx + r * 2} ${y + r * 2.2}V${y + 160}Z${ellipse(dx, y, r * 0.9, r * 1.1)}`);
      p.stroke(`M${dx - r * 1.7} ${y + r * 1.9}Q${dx - r * 1.5} ${y + r * 1.2} ${dx - r * 0.6} ${y + r * 0.9}A${r * 0.9} ${r * 1.1} 0 0 1 ${dx + r * 0.4} ${y - r * 0.98}`, 3, p.paper);
    }
  }
  return p;
}

/** Runners and their long shadows cross a bridge, seen from above. */
export function marathon(): Plate {
  const p = new Plate({ paper: "#e4e5e3", spot: "blue" });
  p.spot(rect(0, 0, 1600, 1067));
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 190], [1, 110]]));
  const next = stream(101);
  for (let i = 0; i < 200; i++) {
    const [x, y, l] = [next(-60, 1600), next(0, 1067), next(30, 140)];
    p.tone(`M${x} ${y}q${l / 2} -7 ${l} 0q${-l / 2} 7 ${-l} 0z`, next() > 0.4 ? 252 : 60, 0.7);
  }
  const across = (x: number, w: number): [Point, Point] => [[x, x * 0.36 + 60 - w], [x, x * 0.36 + 60 + w]];
  const road = poly([across(-40, 190)[0], across(1640, 300)[0], across(1640, 300)[1], across(-40, 190)[1]]);
  p.tone(poly([[-40, 300], [1640, 990], [1640, 1120], [1180, 1120], [-40, 420]]), 24, 0.85);
  p.blank(road, 8);
  for (const [t, w] of [[-0.92, 5], [0.92, 5], [-0.86, 2.5], [0.86, 2.5]]) p.stroke(`M-40 ${45 + 190 * t}L1640 ${650 + 300 * t}`, w);
  p.stroke("M-40 46L1640 650", 7);
  p.stroke(times(14, (i) => `M${20 + i * 124} ${68 + i * 44.6}l40 14`).join(""), 12, p.paper);
  for (let i = 0; i < 34; i++) {
    const x = -20 + i * 50;
    const lo = 60 + 0.36 * x - (190 + (110 * x) / 1600);
    p.stroke(`M${x} ${lo}v-34`, 5);
    p.stroke(`M${x} ${0.36 * x + 60 + 190 + (110 * x) / 1600}v-34`, 5);
  }
  p.stroke("M-40 -180L1640 312M-40 202L1640 918", 5);
  const places: [number, number][] = [];
  for (let i = 0; places.length < 34 && i < 900; i++) {
    const [x, t] = [next(30, 1590), next(-0.74, 0.8)];
    const y = 60 + 0.36 * x + t * (190 + (110 * x) / 1600);
    if (y > 40 && places.every(([a, b]) => Math.hypot((a - x) * 1.2, b - y) > 92)) places.push([x, y]);
  }
  places.sort((a, b) => a[1] - b[1]);
  for (const [x, y] of places) {
    const h = 92 + x * 0.04;
    p.hatched(poly([[x - 10, y], [x + 12, y], [x - h * 0.9, y + h * 0.62], [x - h * 1.06, y + h * 0.52]]), 0.6);
  }
  places.forEach(([x, y], i) => {
    const h = 100 + x * 0.045;
    const stride: Pose = i % 2 ? RUNNING : { ...RUNNING, knees: [[6, -30], [16, -38]], feet: [[-12, -8], [20, -14]] };
    person(p, x, y, h, { ...stride, skirt: 3 }, ["ink", "ink", "spot", "paper"][i % 4], false, 1.8);
  });
  return p;
}

/** Track cyclists lean into the banking of a velodrome. */
export function velodrome(): Plate {
  const p = new Plate({ paper: "#e8e4da", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 420), p.gradient([[0, 30], [1, 120]]));
  p.stroke(times(9, (i) => `M${-100 + i * 220} -10L${100 + i * 190} 300`).join(""), 5);
  for (let i = 0; i < 5; i++) p.blank(poly([[160 + i * 300, 40], [300 + i * 300, 50], [310 + i * 290, 66], [180 + i * 290, 56]]));
  const next = stream(111);
  p.solid("M-20 250Q800 160 1620 330V470Q800 280 -20 370Z");
  const crowd: string[] = [];
  for (let i = 0; i < 330; i++) {
    const x = next(0, 1600);
    crowd.push(ellipse(x, 246 + (x / 1600) ** 2 * 90 - 40 * Math.sin((Math.PI * x) / 1600) + next(0, 80) + 16, 6));
  }
  p.hatched(crowd.join(""), 0.25);
  const track = "M-20 360Q800 270 1620 460V1090H-20Z";
  p.colourKey(track, 7);
  p.clipped(track, () => {
    for (let i = 0; i < 30; i++) p.stroke(`M-20 ${380 + i * 26}Q800 ${290 + i * 22} 1620 ${480 + i * 24}`, 1.4 + i * 0.09);
    p.hatched("M-20 900Q800 700 1620 880V1090H-20Z", 0.35, 0, "none");
    p.blank("M-20 960Q800 760 1620 950V1100H-20Z", 6);
    p.hatched("M-20 1010Q800 810 1620 1000V1100H-20Z", 0.16, 5);
    p.stroke("M-20 800Q800 620 1620 790", 10, p.ink);
    p.stroke("M-20 850Q800 664 1620 840", 6, p.paper);
    p.stroke("M-20 520Q800 400 1620 600", 7, p.paper);
  });
  const cyclist = (x: number, y: number, k: number, lean: number, turn: number) => {
    p.within(`translate(${x},${y}) rotate(${lean}) scale(${k})`, () => {
      p.solid(poly([[-150, 8], [120, 4], [200, 40], [-60, 46]]));
      for (const [wx, disc] of [[-88, true], [96, false]] as const) {
        if (disc) p.solid(ellipse(wx, -62, 64));
        else {
          p.blank(ellipse(wx, -62, 60), 9);
          p.stroke(times(6, (i) => `M${wx} -62L${wx + 58 * Math.cos(i * 1.047)} ${-62 + 58 * Math.sin(i * 1.047)}`).join(""), 4);
        }
        if (disc) p.stroke(ellipse(wx, -62, 40), 4, p.paper);
      }
      p.stroke("M-88 -62L0 -60L62 -148L-36 -150L-88 -62M0 -60L-42 -168M96 -62L62 -150L66 -172", 11);
      p.blank(ellipse(0, -60, 24), 7);
      const knee: Point = turn ? [44, -132] : [20, -150];
      const other: Point = turn ? [4, -118] : [46, -120];
      const parts = [
        limb([-44, -196], 19, other, 13), limb(other, 12, turn ? [-8, -34] : [14, -46], 7),
        limb([-44, -196], 20, knee, 14), limb(knee, 13, turn ? [14, -80] : [-16, -88], 8),
        "M-64 -190Q-60 -250 20 -276Q80 -290 96 -262Q100 -244 70 -236Q10 -216 -26 -178Z",
        limb([78, -256], 13, [92, -200], 10), limb([92, -200], 9, [136, -196], 7),
        "M88 -286Q96 -322 138 -312Q160 -300 160 -276Q140 -266 120 -268L60 -290Q70 -300 88 -286Z",
      ];
      p.raw("key", parts.map((d) => `<path d="${d}" fill="${p.paper}" stroke="${p.paper}" stroke-width="5"/>`).join(""));
      for (const d of parts) p.solid(d);
      p.stroke("M-40 -206Q-30 -240 24 -262", 6, p.paper);
      p.stroke("M66 -172L136 -190", 9);
    });
  };
  cyclist(1370, 560, 0.62, 12, 1);
  cyclist(1080, 600, 0.8, 10, 0);
  cyclist(720, 690, 1.1, 4, 1);
  cyclist(270, 850, 1.45, -4, 0);
  return p;
}

/** A hand lets a folded paper fall into a ballot box. */
export function ballot(): Plate {
  const p = new Plate({ paper: "#e4e4e0", spot: "blue" });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 236], [0.5, 180], [1, 60]], 1, 0.3));
  for (const [x, w] of [[1060, 200], [1300, 220], [1560, 240]]) {
    p.hatched(rect(x, 330, w - 24, 400), 0.5, 5);
    p.solid(`M${x - 10} 320h${w}v24h${-w}z`);
    p.blank(`M${x + 14} 344h${w - 56}v220q${-(w - 56) / 4} 30 ${-(w - 56) / 2} 0t${-(w - 56) / 2} 0z`, 5);
    p.stroke(times(5, (i) => `M${x + 30 + i * ((w - 70) / 5)} 350V${548 + 16 * (i % 2)}`).join(""), 3);
    p.solid(rect(x + 30, 730, 16, 60) + rect(x + w - 70, 730, 16, 60));
  }
  p.tone(rect(0, 780, 1600, 300), 150);
  p.tone("M360 1000L1100 980L1600 1067H300Z", 20, 0.85);
  p.hatched("M380 560L900 590V1067H400Z", 0.1, 8);
  p.hatched("M900 590L1120 520V990L900 1090Z", 0.66, 8);
  p.blank("M360 540L600 462L1144 500L906 580Z", 8);
  p.blank("M360 540L906 580V616L362 576ZM906 580L1144 500V534L906 616Z", 8);
  p.solid("M596 520L634 508L890 526L856 540Z");
  p.hatched("M470 690H820V900H470Z", 0.3, 6);
  p.stroke("M500 730H790M500 770H790M500 810H700", 5);
  p.solid(rect(690, 840, 100, 30));
  p.blank("M868 660q30 -16 46 0v60q-20 16 -46 0z", 6);
  p.stroke("M876 660q-4 -44 18 -44t20 44", 8);
  p.solid(ellipse(890, 690, 8));
  p.colourKey("M628 518L560 250L806 190L866 534Z", 7);
  p.stroke("M596 384L836 330M566 262L720 330L800 196", 5);
  p.hatched("M806 190L866 534L800 530L744 206Z", 0.3, 0, "none");
  p.solid("M1010 -20L1640 -20V150Q1300 190 1130 244L960 190Z");
  p.blank("M1010 60L1080 210L1136 240L1180 100L1140 -20H1040Z", 7);
  p.blank("M1066 20Q960 60 880 90Q800 110 716 172Q650 222 640 262Q640 292 672 284Q720 250 760 232Q700 280 676 322Q666 356 700 354Q730 330 770 296Q744 340 742 372Q746 398 774 388Q802 360 826 320Q820 350 826 370Q840 388 858 368Q884 330 912 290Q980 280 1040 240Q1090 200 1110 190Z", 7);
  p.stroke("M760 232Q800 200 850 186M770 296Q810 250 860 226M826 320Q850 286 880 262", 5);
  p.hatched("M1110 190Q1090 200 1040 240Q980 280 912 290Q884 330 858 368Q870 320 900 270Q980 250 1066 150Z", 0.55);
  return p;
}
