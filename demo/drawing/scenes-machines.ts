// Engravings of machines: of war, of industry, of science.
import { stream } from "./noise.ts";
import { Plate } from "./plate.ts";
import { birds, clouds, ellipse, lerp, person, type Point, poly, rect, ridge, STANDING, times, WALKING } from "./shapes.ts";

/** A search radar turns on a headland above the sea. */
export function radar(): Plate {
  const p = new Plate({ paper: "#e2e4e0", spot: "sage" });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 60], [0.45, 150], [0.72, 240], [1, 240]]));
  clouds(p, 301, 300, 620, 10, 90, 0.45);
  p.spot(rect(0, 730, 1600, 340));
  p.tone(rect(0, 730, 1600, 340), p.gradient([[0, 230], [1, 120]]));
  for (let i = 1; i < 6; i++) p.stroke(`M${640 - i * 170} ${440 + i * 40}A${i * 190} ${i * 190} 0 0 1 ${640 + i * 60} ${400 - i * 178}`, 3.4 - i * 0.3, i < 5 ? p.paper : p.ink);
  p.solid("M260 1067Q420 950 560 900Q640 850 900 836Q1180 800 1300 826Q1480 840 1620 760V1067Z");
  const next = stream(302);
  for (let i = 0; i < 50; i++) {
    const [x, y] = [next(620, 1560), next(900, 1060)];
    p.stroke(`M${x} ${y}q${next(10, 50)} ${next(-14, 0)} ${next(40, 110)} ${next(-6, 12)}`, 2.6, "#67686a");
  }
  p.hatched("M1190 830V700H1480V816Z", 0.16, 6);
  p.solid("M1400 826V700H1480V816ZM1170 706L1190 676H1480L1500 706Z" + rect(1226, 740, 44, 34) + rect(1300, 740, 44, 34));
  p.blank("M1240 676a92 96 0 1 1 190 0Z", 6);
  p.hatched("M1336 572a92 96 0 0 1 94 104h-60q10 -70 -34 -104z", 0.55, 5);
  p.stroke("M1240 676L1290 590L1336 572L1390 600L1430 676M1290 590L1336 676L1390 600M1290 590L1262 640M1390 600L1412 640", 3.4);
  p.within("translate(800,0)", () => {
    p.solid("M-74 850L-20 480H20L74 850H58L34 690H-34L-58 850Z");
    p.stroke("M-60 800L48 700L-40 640L34 570M60 800L-48 700L40 640L-34 570", 6);
    p.solid(rect(-50, 452, 100, 34) + rect(-30, 420, 60, 40));
  });
  p.within("translate(800,360) rotate(-8)", () => {
    const rows = times(9, (i) => i);
    p.stroke(rows.map((i) => `M${-360 + Math.abs(i - 4) ** 2 * 3} ${-120 + i * 30}Q0 ${-84 + i * 30} ${360 - Math.abs(i - 4) ** 2 * 3} ${-120 + i * 30}`).join(""), 5);
    p.stroke(times(25, (i) => {
      const t = (i - 12) / 12;
      const half = 120 * Math.sqrt(1 - (t * 0.94) ** 4 * 0.6);
      const dip = 18 * (1 - t * t);
      return `M${t * 348} ${-half + dip}V${half + dip}`;
    }).join(""), 3.2);
    p.stroke("M-312 -120Q0 -84 312 -120Q350 -80 360 0Q350 90 312 120Q0 156 -312 120Q-350 90 -360 0Q-350 -80 -312 -120Z", 10);
    p.stroke("M-60 150L-30 250L60 150M-200 140L-30 250L200 140", 7);
    p.solid("M-66 236L20 222L36 262L-56 276Z");
  });
  birds(p, [[220, 560], [280, 536], [180, 520]], 24);
  person(p, 1080, 836, 92, STANDING);
  return p;
}

/** An air-defence launcher with its four tubes raised on a bare plain. */
export function launcher(): Plate {
  const p = new Plate({ paper: "#e5e3de", spot: "vermilion" });
  p.tone(rect(0, 0, 1600, 800), p.gradient([[0, 140], [0.5, 215], [1, 252]]));
  p.spot(ellipse(430, 700, 190));
  clouds(p, 311, 500, 690, 7, 120, 0.6);
  const far = ridge(p, 776, 60, 2.2, 312);
  p.cover(far);
  p.tone(far, 140);
  p.tone(rect(0, 800, 1600, 270), p.gradient([[0, 200], [1, 110]]));
  p.tone("M300 990L40 1040L700 1067H1600L1400 960Z", 20, 0.85);
  p.within("translate(210,930) scale(1.08)", () => {
    const tube = (x: number, k: number, back: boolean) => {
      p.within(`translate(${x},-110) rotate(4)`, () => {
        if (back) p.solid(rect(-34 * k, -610 * k, 68 * k, 610 * k));
        else {
          p.hatched(rect(-34 * k, -610 * k, 68 * k, 610 * k), 0.16, 6);
          p.solid(rect(8 * k, -610 * k, 26 * k, 610 * k));
          for (const y of [-600, -470, -320, -160, -40]) p.solid(rect(-42 * k, y * k, 84 * k, 22 * k));
        }
      });
    };
    tube(330, 0.94, true);
    tube(432, 0.94, true);
    tube(276, 1, false);
    tube(384, 1, false);
    p.stroke("M540 -116L410 -420M560 -116L436 -400", 13);
    p.solid(rect(180, -128, 760, 52) + "M196 -76H1090V-40H150Z");
    p.hatched("M830 -128V-190H930V-128Z", 0.3, 5);
    p.hatched("M960 -76V-232Q964 -246 980 -246H1090Q1104 -246 1110 -234L1150 -140L1190 -124V-40H960Z", 0.2, 6);
    p.solid("M1046 -226H1088L1120 -150H1046ZM976 -226H1030V-150H976Z" + rect(1150, -100, 40, 16) + rect(1120, -60, 84, 22));
    p.hatched(rect(600, -186, 200, 58), 0.45, 5);
    for (const x of [260, 390, 800, 930, 1080]) {
      p.solid(ellipse(x, -20, 56));
      p.blank(ellipse(x, -20, 27));
      p.solid(ellipse(x, -20, 16));
    }
    for (const x of [170, 520, 660]) p.solid(`M${x} -76h22v92h26v14h-74v-14h26z`);
  });
  person(p, 130, 970, 170, { ...STANDING, skirt: 12 });
  const next = stream(313);
  for (let i = 0; i < 70; i++) {
    const [x, k] = [next(0, 1600), next()];
    const y = 830 + 230 * k;
    p.stroke(`M${x} ${y}l${-4 - 6 * k} ${-12 - 20 * k}M${x} ${y}l${4 * k} ${-14 - 24 * k}M${x} ${y}l${6 + 6 * k} ${-10 - 16 * k}`, 1.8 + 2 * k);
  }
  return p;
}

/** A refinery at night, its flare lighting the smoke. */
export function refinery(): Plate {
  const p = new Plate({ paper: "#e4e0d4", spot: "ochre", wave: 3 });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 20], [0.5, 80], [0.8, 200], [1, 120]]));
  const next = stream(321);
  p.tone(ellipse(1270, 190, 620), p.glow([[0, 252], [0.25, 190], [1, 40]]), 0.75);
  for (let i = 0; i < 60; i++) {
    const t = i / 60;
    const [x, y, r] = [1180 - 1150 * t, 150 - 60 * t + next(-50, 50), 40 + 110 * t * next(0.5, 1)];
    p.tone(ellipse(x, y, r, r * 0.7), p.glow([[0, 150 - 70 * t], [1, 30]], 0.8, 0.7, 0.8), 0.75);
  }
  p.colourKey("M1246 232Q1170 190 1190 110Q1210 140 1228 136Q1206 60 1262 6Q1256 60 1290 84Q1310 60 1304 34Q1370 100 1330 160Q1350 160 1360 142Q1366 210 1296 232Z", 4);
  p.blank("M1256 226Q1216 180 1256 126Q1264 160 1282 160Q1296 140 1290 120Q1330 180 1288 226Z");
  p.solid("M1252 232H1290L1300 960H1240Z");
  p.stroke("M1270 260L1050 960M1270 260L1490 960M1270 420L1130 960", 3.4);
  const column = (x: number, w: number, h: number) => {
    p.blank(`M${x} 960V${960 - h}q${w / 2} ${-w * 0.6} ${w} 0V960Z`, 5);
    p.hatched(`M${x} 960V${960 - h}q${w / 2} ${-w * 0.6} ${w} 0V960Z`, 0.5, 5);
    p.blank(rect(x + w * 0.66, 968 - h, w * 0.2, h - 20));
    p.solid(`M${x} 960V${960 - h}q${w * 0.14} ${-w * 0.2} ${w * 0.34} ${-w * 0.26}V960Z`);
    for (let y = 960 - h + 50; y < 900; y += 92) {
      p.solid(rect(x - 16, y, w + 32, 9));
      p.stroke(`M${x - 14} ${y - 22}H${x + w + 14}${times(5, (i) => `M${x - 14 + (i * (w + 28)) / 4} ${y - 22}v22`).join("")}`, 2.6, p.paper);
    }
  };
  column(120, 76, 420);
  column(250, 110, 610);
  column(450, 64, 480);
  column(570, 130, 340);
  column(780, 84, 660);
  column(940, 60, 300);
  p.stroke("M160 520V470H300M360 420H480M636 600V500H500M700 640H790M864 380H970V640M864 560H940", 15);
  p.stroke("M160 520V470H300M360 420H480M636 600V500H500M700 640H790M864 380H970V640M864 560H940", 5, p.paper);
  for (const [x, r] of [[1430, 150], [1110, 90]]) {
    p.hatched(`M${x - r} 970V${970 - r}Q${x} ${970 - r * 1.36} ${x + r} ${970 - r}V970Z`, 0.45, 5);
    p.blank(`M${x - r * 0.5} 966V${966 - r * 1.1}q${r * 0.2} ${-r * 0.06} ${r * 0.34} ${-r * 0.08}V966Z`);
    p.solid(`M${x + r * 0.3} 970V${970 - r * 1.15}Q${x + r * 0.8} ${970 - r * 1.08} ${x + r} ${970 - r}V970Z`);
  }
  p.solid(rect(-10, 800, 110, 170) + "M-10 800L60 760L110 800Z" + rect(-10, 950, 1620, 130));
  for (let i = 0; i < 90; i++) {
    const [x, y] = [next(0, 1600), next(440, 946)];
    if (x < 1000 || y > 860) p.blank(ellipse(x, y, 3.6));
  }
  p.stroke(times(5, (i) => `M0 ${972 + i * 16}H1600`).join(""), 4, "#7b786f");
  for (let x = 40; x < 1600; x += 190) p.solid(rect(x, 950, 12, 110));
  return p;
}

/** The dish of a radio telescope tips towards the stars. */
export function dish(): Plate {
  const p = new Plate({ paper: "#e3e5e8", spot: "blue" });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 6], [0.5, 60], [0.85, 190], [1, 220]]));
  p.spot(rect(0, 520, 1600, 380));
  const next = stream(331);
  const stars: string[] = [];
  for (let i = 0; i < 170; i++) {
    const t = next();
    const wide = i % 2 ? next(-100, 100) : next(-620, 620);
    const [x, y] = [lerp(500, 1620, t) + wide * 0.5, lerp(660, -60, t) + wide * 0.7];
    const r = next(1.6, 4.6);
    if (y < 640) stars.push(ellipse(x, y, r));
  }
  for (const [x, y] of [[1240, 150], [1450, 330], [1060, 70]] as Point[]) stars.push(`M${x} ${y - 20}L${x + 4} ${y - 4}L${x + 20} ${y}L${x + 4} ${y + 4}L${x} ${y + 20}L${x - 4} ${y + 4}L${x - 20} ${y}L${x - 4} ${y - 4}Z`);
  p.blank(stars.join(""));
  p.solid(ridge(p, 900, 130, 3, 332));
  p.solid(rect(0, 940, 1600, 130));
  p.within("translate(600,640)", () => {
    p.hatched("M-170 300L-90 60H90L180 300Z", 0.3, 6);
    p.solid("M30 60H90L180 300H70Z");
    p.stroke("M-150 240H160M-130 180H136M-150 240L-80 180L0 240L70 180L150 240", 5);
    p.hatched(rect(-220, 290, 460, 60), 0.2, 6);
    p.solid(rect(60, 290, 180, 60));
    p.solid(ellipse(0, 40, 62));
    p.blank(ellipse(0, 40, 26));
  });
  p.within("translate(600,560) rotate(36)", () => {
    p.hatched("M-430 -190Q-330 90 0 110Q330 90 430 -190Q200 -90 0 -90Q-200 -90 -430 -190Z", 0.62, 6);
    p.stroke("M-330 -20Q0 40 330 -20M-230 66Q0 96 230 66M0 110V-90M-140 98L-200 -100M140 98L200 -100M-270 50L-340 -150M270 50L340 -150", 4, p.paper);
    p.blank("M-430 -190Q0 -60 430 -190Q0 -330 -430 -190Z", 7);
    p.hatched("M-430 -190Q0 -60 430 -190Q200 -180 60 -240Q-100 -200 -430 -190Z", 0.34, 0);
    p.stroke("M-280 -226Q0 -150 280 -226M-140 -250Q0 -216 140 -250M0 -94V-290M-200 -122L-110 -276M200 -122L110 -276", 3.4);
    p.stroke("M-300 -200L-20 -520M300 -200L20 -520M0 -110L0 -500", 9);
    p.blank("M-40 -560H40L26 -500H-26Z", 6);
    p.stroke("M-430 -190Q0 -60 430 -190Q0 -330 -430 -190Z", 7);
  });
  p.hatched(rect(1170, 850, 150, 90), 0.2, 5);
  p.solid("M1156 854L1245 806L1334 854Z" + rect(1220, 880, 30, 60));
  p.colourKey(rect(1270, 872, 30, 28), 4);
  person(p, 1060, 946, 84, STANDING);
  return p;
}

/** The cold aisle of a data centre, one technician far down it. */
export function servers(): Plate {
  const p = new Plate({ paper: "#e2e4e6", spot: "blue", pitch: 9 });
  const [vx, vy] = [900, 480];
  p.tone(rect(0, 0, 1600, 1067), p.glow([[0, 255], [0.2, 190], [1, 40]], vx / 1600, vy / 1067, 0.75));
  const floor = `M${vx - 60} ${vy + 80}H${vx + 60}L1620 1100H100Z`;
  p.spot(floor);
  p.tone(floor, p.gradient([[0, 255], [1, 180]]));
  for (let i = 0; i < 8; i++) {
    const y = vy + 80 + 540 * (i / 8) ** 1.8;
    p.stroke(`M${vx - 62 - (y - vy - 80) * 1.35} ${y}H${vx + 62 + (y - vy - 80) * 1.2}`, 1.4 + i * 0.6);
  }
  for (const t of [-0.5, 0, 0.5]) p.stroke(`M${vx + t * 80} ${vy + 80}L${vx - 50 + t * 1000} 1067`, 2.4);
  const side = (s: -1 | 1) => {
    const far = 66;
    const depths = times(9, (i) => 0.11 * 1.36 ** i);
    depths.forEach((k, i) => {
      const k2 = 0.11 * 1.36 ** (i + 1);
      const X = (d: number) => vx + s * far * (d / 0.11) * 1.02;
      const [x1, x2] = [X(k), X(k2)];
      const top = (d: number) => vy - 72 * (d / 0.11);
      const foot = (d: number) => vy + 80 * (d / 0.11);
      const face = poly([[x1, top(k)], [x2, top(k2)], [x2, foot(k2)], [x1, foot(k)]]);
      p.hatched(face, s === -1 ? 0.8 : 0.64, 0);
      const rows = i < 3 ? 10 : 18;
      for (let r = 1; r < rows; r++) {
        const t = r / rows;
        const a: Point = [lerp(x1, x2, 0.12), lerp(lerp(top(k), top(k2), 0.12), lerp(foot(k), foot(k2), 0.12), t)];
        const b: Point = [lerp(x1, x2, 0.86), lerp(lerp(top(k), top(k2), 0.86), lerp(foot(k), foot(k2), 0.86), t)];
        const width = 0.9 + i * 0.85;
        p.stroke(poly([a, b], false), width * 1.7);
        const n = (r * 7 + i * 5) % 9;
        if (n < 3) {
          const u = 0.1 + n * 0.2;
          p.stroke(poly([[lerp(a[0], b[0], u), lerp(a[1], b[1], u)], [lerp(a[0], b[0], u + 0.14 + n * 0.1), lerp(a[1], b[1], u + 0.14 + n * 0.1)]], false), width * 1.3, n === 1 ? p.colour : p.paper);
        }
      }
      p.stroke(`M${x2} ${top(k2)}V${foot(k2)}`, 3 + i * 2.4);
      p.stroke(`M${x1} ${top(k)}L${x2} ${top(k2)}M${x1} ${foot(k)}L${x2} ${foot(k2)}`, 2 + i * 1.2);
    });
  };
  side(-1);
  side(1);
  for (let i = 0; i < 6; i++) {
    const k = 1.7 ** i;
    p.blank(`M${vx - 16 * k} ${vy - 84 * k}H${vx + 16 * k}L${vx + 22 * k} ${vy - 106 * k}H${vx - 22 * k}Z`, 2 + i);
  }
  p.tone(`M${vx - 80} 640L${vx - 40} 800H${vx + 60}L${vx + 40} 640Z`, 60, 0.5);
  person(p, vx + 2, 690, 210, { ...WALKING, skirt: 16 });
  return p;
}

/** A traveller at a terminal window, an airliner beyond. */
export function airport(): Plate {
  const p = new Plate({ paper: "#e6e3da", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 760), p.gradient([[0, 150], [0.6, 220], [1, 254]]));
  p.spot(rect(0, 470, 1600, 180));
  clouds(p, 341, 100, 420, 12, 253, 0.75);
  p.tone(ridge(p, 640, 60, 3, 342), 130);
  p.cover(ridge(p, 640, 60, 3, 342));
  p.tone(rect(0, 648, 1600, 300), p.gradient([[0, 236], [1, 170]]));
  p.stroke("M0 790L1600 720M0 700H1600", 3);
  p.solid("M212 648L222 400H258L268 648ZM186 400L172 340H308L294 400ZM200 330H280V340H200ZM236 330V270H244V330Z");
  p.blank("M182 350H298L292 380H188Z", 3);
  p.tone("M470 770Q900 820 1600 780L1600 830Q800 850 470 770Z", 30, 0.8);
  p.within("translate(430,690)", () => {
    p.blank("M0 -40Q20 -120 160 -138H1240V60H200Q40 50 0 -40Z", 7);
    p.hatched("M4 -24Q60 30 220 26H1240V60H200Q40 50 4 -24Z", 0.6, 6);
    p.solid("M40 -88Q70 -120 130 -122L146 -90Z");
    p.stroke("M84 -116l10 28", 3, p.paper);
    p.solid(times(20, (i) => `M${260 + i * 46} -94h16q6 0 6 8v20q0 8 -6 8h-16q-6 0 -6 -8v-20q0 -8 6 -8z`).join(""));
    p.blank(rect(190, -106, 38, 84), 4);
    p.colourKey("M640 0L900 150H1010L900 0Z", 6);
    p.hatched("M560 60Q540 110 570 136H700Q724 110 716 60Z", 0.4, 6);
    p.solid("M560 60Q540 110 570 136H596Q570 100 590 60Z");
    p.solid("M150 50h10v70h-10zM700 60h14v70h-14z" + ellipse(155, 130, 20) + ellipse(690, 140, 24) + ellipse(740, 140, 24));
  });
  p.solid(rect(0, 0, 1600, 26) + [60, 560, 1060, 1540].map((x) => rect(x - 13, 0, 26, 960)).join("") + rect(0, 210, 1600, 12) + rect(0, 930, 1600, 140));
  p.stroke("M0 962H1600M300 962L160 1067M760 962L740 1067M1200 962L1300 1067", 3, "#7d7a73");
  const coat = "M700 1080L716 830Q690 760 706 680Q716 610 770 592Q790 584 792 566Q762 540 764 490Q768 436 812 434Q858 436 860 490Q860 540 832 566Q834 584 856 592Q910 610 918 690Q924 790 906 850L916 1080Z";
  p.raw("key", `<path d="${coat}" fill="${p.ink}" stroke="${p.paper}" stroke-width="6"/>`);
  p.stroke("M760 1067L768 760M868 1067L860 760M812 620V1067M738 690Q730 780 752 830M888 690Q892 780 874 830M772 592Q812 620 852 592", 3, "#6f6c66");
  p.solid("M940 1080V868Q940 856 952 856H1040Q1052 856 1052 868V1080Z");
  p.stroke("M972 856V770Q940 800 900 800M1020 856V770H972", 9);
  p.stroke("M965 880V1060M996 880V1060M1027 880V1060", 4, p.paper);
  p.solid(rect(1180, 900, 420, 24) + rect(1200, 800, 400, 110) + rect(1220, 924, 14, 90));
  return p;
}
