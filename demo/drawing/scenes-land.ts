// Engravings of dry rivers, mountains, ice, fire and the works of engineers among them.
import { chance, stream } from "./noise.ts";
import { Plate } from "./plate.ts";
import { birds, clouds, ellipse, fir, lerp, person, type Point, type Pose, poly, rect, ridge, ripples, STANDING, times, WALKING } from "./shapes.ts";

/** A river shrunk to a ribbon, a barge on its dry bed. */
export function river(): Plate {
  const p = new Plate({ paper: "#e8e2d2", spot: "ochre" });
  p.tone(rect(0, 0, 1600, 520), p.gradient([[0, 206], [0.5, 250], [1, 236]]));
  p.spot(ellipse(330, 210, 84));
  p.tone(ridge(p, 440, 190, 2.4, 21), 178);
  p.tone(ridge(p, 480, 120, 4, 25), 130);
  p.tone(ridge(p, 508, 60, 9, 31), 70);
  p.tone(rect(0, 520, 1600, 547), p.gradient([[0, 190], [0.4, 160], [1, 110]]));
  const next = stream(41);
  for (let i = 0; i < 130; i++) {
    let x = next(0, 1600);
    let y = 560 + next() ** 0.8 * 500;
    const k = (y - 540) / 500;
    const points: Point[] = [[x, y]];
    for (let j = 0; j < 5; j++) {
      x += next(-60, 60) * k * 2;
      y += next(-0.4, 0.6) * 36 * k;
      points.push([x, y]);
    }
    p.trace(poly(points, false), 20, 1.5 + 5 * k, 0.9);
  }
  p.blank("M1040 514C900 545 700 560 690 610C690 680 1180 690 1130 800C1090 890 620 920 420 1067H40C300 930 760 850 800 790C830 730 430 700 470 610C500 540 860 530 980 512Z");
  p.stroke("M900 552q-60 10 -120 26M640 620q10 30 90 56M900 740q110 20 90 80M760 880q-170 50 -300 130M1000 690q60 20 70 60M560 590q-40 20 -36 44", 3);
  p.tone("M880 866L1400 812L1450 850L920 910Z", 10, 0.8);
  p.within("translate(880,750) rotate(-5) scale(1.12)", () => {
    p.solid("M0 0H470L440 74H40Z");
    p.colourKey("M16 42H456L442 74H40Z");
    p.hatched(rect(350, -70, 84, 70), 0.16, 4);
    p.hatched(rect(366, -104, 52, 34), 0.16, 4);
    p.solid(rect(362, -56, 60, 16) + rect(374, -94, 36, 10));
    p.hatched("M30 0v-16h290v16Z", 0.3, 4);
    p.stroke("M20 0V-70M20 -70l30 14", 5);
  });
  person(p, 792, 868, 62, WALKING, "ink", true, 1.5);
  for (const [x, y] of [[110, 990], [196, 962], [272, 940]]) p.solid(`M${x} ${y}q-56 -90 6 -270q60 170 10 270Z`);
  birds(p, [[430, 250], [470, 232], [520, 262], [1240, 180]]);
  return p;
}

/** Transmission towers march towards a hall. */
export function pylons(): Plate {
  const p = new Plate({ paper: "#e3e4e2", spot: "blue" });
  p.tone(rect(0, 0, 1600, 860), p.gradient([[0, 150], [0.5, 230], [1, 252]]));
  clouds(p, 66, 60, 480, 14, 253, 0.8);
  p.tone(ridge(p, 820, 90, 3, 71), 150);
  p.tone(ridge(p, 850, 50, 6, 75), 84);
  p.tone(rect(0, 856, 1600, 220), p.gradient([[0, 170], [1, 96]]));
  for (let i = 0; i < 46; i++) p.trace(`M${800 + (i - 23) * 14} 860L${800 + (i - 23) * 150} 1067`, i % 2 ? 40 : 220, 6, 0.7);
  p.blank(rect(900, 720, 600, 140), 5);
  p.colourKey(rect(900, 742, 600, 118), 5);
  p.hatched(rect(1040, 660, 340, 60), 0.2, 5);
  p.solid(times(14, (i) => rect(918 + i * 42, 770, 24, 60)).join("") + times(8, (i) => rect(1052 + i * 41, 676, 26, 28)).join(""));
  const arms: Point[] = [[-130, -350], [130, -350], [-100, -270], [100, -270], [-86, -420], [86, -420]];
  const towers: [number, number, number][] = [[250, 990, 1.7], [660, 905, 1], [890, 880, 0.62], [1010, 868, 0.42]];
  for (const [dx, dy] of arms) {
    towers.slice(0, -1).forEach(([x, y, k], i) => {
      const [x2, y2, k2] = towers[i + 1];
      const [ax, ay, bx, by] = [x + dx * k, y + dy * k, x2 + dx * k2, y2 + dy * k2];
      p.stroke(`M${ax} ${ay}Q${(ax + bx) / 2} ${(ay + by) / 2 + 70 * k} ${bx} ${by}`, 2 * k + 1);
    });
    p.stroke(`M${250 + dx * 1.7} ${990 + dy * 1.7}Q0 ${1050 + dy * 1.7} -200 ${900 + dy * 1.7}`, 4);
  }
  for (const [x, y, k] of [...towers].reverse()) {
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.stroke("M-60 0L-16 -330L0 -470L16 -330L60 0", 9);
      p.stroke("M-52 -60L46 -110L-38 -170L30 -230L-22 -290L18 -340M52 -60L-46 -110L38 -170L-30 -230L22 -290L-18 -340", 4);
      p.stroke("M-130 -350H130L0 -400ZM-100 -270H100L0 -316ZM-86 -420H86L0 -460Z", 6);
    });
  }
  return p;
}

/** Lorries wait nose to tail on the hairpins of a mountain pass. */
export function pass(): Plate {
  const p = new Plate({ paper: "#e3e4e3", spot: "vermilion" });
  p.tone(rect(0, 0, 1600, 700), p.gradient([[0, 150], [0.5, 226], [1, 250]]));
  const far: Point[] = [[-100, 560], [120, 360], [260, 450], [470, 150], [560, 250], [690, 330], [860, 90], [1010, 290], [1130, 210], [1330, 420], [1700, 300], [1700, 1100], [-100, 1100]];
  p.tone(poly(far), 170);
  p.tone("M470 150L560 250L590 330L520 420L620 560L690 330ZM860 90L950 216L1010 300L930 420L1010 560L1130 400ZM1130 210L1330 420L1360 560L1200 420L1180 300Z", 62, 0.9);
  p.blank("M470 150L392 262L440 244L455 300L500 240L530 300L552 244ZM860 90L764 212L820 200L838 268L880 196L915 284L952 216ZM1130 210L1080 276L1120 262L1146 300L1172 258L1196 280Z", 4);
  p.stroke(poly(far.slice(0, -2), false), 4);
  p.tone(poly([[-100, 700], [160, 560], [380, 640], [620, 520], [820, 650], [1080, 560], [1300, 660], [1700, 520], [1700, 1100], [-100, 1100]]), 112);
  p.tone(poly([[-100, 900], [240, 720], [520, 820], [860, 700], [1180, 820], [1700, 690], [1700, 1100], [-100, 1100]]), 64);
  const legs: Point[][] = [
    [[700, 470], [760, 520], [1240, 520], [1290, 570]],
    [[1290, 570], [1340, 640], [520, 610], [430, 690]],
    [[430, 690], [360, 790], [1330, 720], [1400, 830]],
    [[1400, 830], [1440, 930], [420, 880], [300, 1090]],
  ];
  const road = `M700 470${legs.map((l) => `C${l.slice(1).map((q) => q.join(" ")).join(" ")}`).join("")}`;
  p.stroke(road, 54);
  p.stroke(road, 45, p.paper);
  const at = (l: Point[], t: number): Point => {
    const u = 1 - t;
    const on = (i: 0 | 1) => u ** 3 * l[0][i] + 3 * u * u * t * l[1][i] + 3 * u * t * t * l[2][i] + t ** 3 * l[3][i];
    return [on(0), on(1)];
  };
  let last: Point = [-999, 0];
  let n = 0;
  for (const leg of legs) {
    for (let t = 0; t <= 1; t += 0.004) {
      const [x, y] = at(leg, t);
      const k = 0.42 + ((y - 470) / 620) * 1.15;
      if (Math.hypot(x - last[0], y - last[1]) < 92 * k) continue;
      const [x2, y2] = at(leg, Math.min(1, t + 0.01));
      const angle = (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI;
      const flip = Math.abs(angle) > 90;
      last = [x, y];
      p.within(`translate(${x.toFixed(0)},${(y - 6 * k).toFixed(0)}) scale(${flip ? -k : k},${k}) rotate(${(flip ? 180 - angle : angle).toFixed(0)})`, () => {
        if (n++ % 4 === 0) p.colourKey(rect(-40, -38, 56, 38), 4);
        else p.hatched(rect(-40, -38, 56, 38), n % 3 ? 0 : 0.45, 4);
        p.solid("M18 0V-28h14l8 13V0z" + ellipse(-26, 2, 7) + ellipse(-6, 2, 7) + ellipse(28, 2, 7));
      });
    }
  }
  for (const [x, y, h] of [[50, 1060, 330], [150, 1080, 260], [1480, 1010, 260], [1560, 1060, 380], [1400, 1060, 190], [640, 866, 96], [690, 876, 120]]) fir(p, x, y, h, x);
  return p;
}

/** The curved wall of a dam, seen from the gorge below. */
export function dam(): Plate {
  const p = new Plate({ paper: "#e4e3dc", spot: "sage" });
  p.tone(rect(0, 0, 1600, 460), p.gradient([[0, 190], [1, 252]]));
  clouds(p, 15, 60, 240, 8, 253, 0.8);
  p.tone(ridge(p, 330, 180, 3, 14), 150);
  const wall = "M210 330Q800 470 1390 330L1010 960Q800 1010 590 960Z";
  p.tone(wall, p.gradient([[0, 250], [0.45, 214], [0.75, 130], [1, 60]], 1, 0.25));
  for (let i = 1; i < 14; i++) {
    const t = i / 14;
    p.stroke(`M${lerp(210, 1390, t)} ${330 + 70 * Math.sin(Math.PI * t)}L${lerp(590, 1010, t)} ${960 + 24 * Math.sin(Math.PI * t)}`, 2.2);
  }
  for (let i = 1; i < 9; i++) {
    const t = i / 9;
    p.trace(`M${lerp(210, 590, t)} ${lerp(330, 960, t)}Q800 ${lerp(470, 1010, t)} ${lerp(1390, 1010, t)} ${lerp(330, 960, t)}`, 60, 3, 0.6);
  }
  p.solid("M196 306Q800 446 1404 306V330Q800 472 196 330Z");
  p.stroke("M196 296Q800 436 1404 296", 3);
  for (let i = 1; i < 24; i++) {
    const t = i / 24;
    const y = 306 + 70 * 2 * t * (1 - t) * 2;
    p.stroke(`M${lerp(200, 1400, t)} ${y}v-${i % 4 ? 14 : 42}`, 3);
  }
  for (const [x, w, foot] of [[648, 60, 640], [770, 60, 900], [892, 60, 700]] as const) {
    const plume = `M${x} 404h${w}Q${x + w + 20} ${foot - 60} ${x + w * 0.9 + 40} 1000H${x - 40}Q${x - 20} ${foot - 60} ${x} 404Z`;
    p.solid(rect(x - 12, 366, w + 24, 44));
    p.blank(plume, 0);
    p.stroke(times(4, (i) => `M${x + 8 + i * 15} ${430 + 30 * ((i * 7) % 4)}Q${x + i * 18} 700 ${x - 16 + i * 28} ${900 + 24 * (i % 3)}`).join(""), 2.4);
  }
  p.spot("M560 960Q800 1010 1040 960L1240 1067H360Z");
  p.tone("M560 960Q800 1010 1040 960L1240 1067H360Z", 190);
  p.blank(times(16, (i) => ellipse(620 + i * 24, 976 + 16 * Math.sin(i * 1.7), 40 + 16 * chance(i, 4), 18)).join(""));
  const cliff = (mirror: boolean) =>
    p.within(mirror ? "translate(1600,0) scale(-1,1)" : "", () => {
      p.solid("M-10 180L90 210L150 290L214 330L300 470L360 520L420 660L520 780L596 968L500 1000L380 1067H-10Z");
      const next = stream(mirror ? 18 : 17);
      for (let i = 0; i < 30; i++) {
        const y = 240 + i * 28;
        const edge = 120 + (y - 200) * 0.56;
        const x = next(0, edge * 0.72);
        const length = next(50, 150);
        p.blank(`M${x} ${y}l${length} ${length * 0.55}l${-length * 0.2} ${-length * 0.03}z`);
      }
    });
  cliff(false);
  cliff(true);
  p.within("translate(1120,356) rotate(-9)", () => p.blank("M0 0V-26H44V0ZM48 0V-20H60L66 -8V0Z", 4));
  return p;
}

/** A glacier comes down between peaks to a lake, and one person looks. */
export function glacier(): Plate {
  const p = new Plate({ paper: "#e4e7e8", spot: "blue" });
  p.tone(rect(0, 0, 1600, 500), p.gradient([[0, 208], [1, 252]]));
  const left = "M-10 420L160 190L250 270L390 60L520 250L640 400L700 440L620 520L540 640L300 770L-10 800Z";
  const right = "M1610 300L1460 130L1330 260L1220 150L1080 330L900 460L960 560L1180 660L1330 740L1610 790Z";
  p.tone("M520 420L700 240L820 320L930 230L1120 430V500H520Z", 190);
  p.blank("M640 300L700 240L740 290L700 320ZM880 276L930 230L990 300L940 310Z");
  p.tone(left, 150);
  p.tone(right, 170);
  p.tone("M390 60L520 250L640 400L560 560L480 610L470 420L400 300ZM160 190L250 270L220 420L180 330ZM1220 150L1080 330L960 420L1020 510L1120 440L1190 300ZM1460 130L1330 260L1350 420L1420 300Z", 40, 0.9);
  p.blank("M390 60L300 182L352 170L372 240L414 160L446 220L470 176ZM160 190L110 258L160 244L190 280L206 230ZM1220 150L1160 228L1204 212L1230 260L1256 186ZM1460 130L1400 190L1448 186L1476 250L1504 176Z");
  p.stroke("M-10 420L160 190L250 270L390 60L520 250L640 400L700 440M1610 300L1460 130L1330 260L1220 150L1080 330L920 450", 4.5);
  const ice = "M700 330Q760 300 830 322Q960 380 930 450Q890 510 960 570Q1060 640 1330 740L1290 800Q800 850 300 800L310 756Q520 690 560 610Q590 540 690 480Q770 430 740 380Q720 350 700 330Z";
  p.spot(ice);
  p.tone(ice, p.gradient([[0, 255], [0.6, 250], [1, 205]]));
  p.stroke("M700 330Q720 350 740 380Q770 430 690 480Q590 540 560 610Q520 690 310 756M830 322Q960 380 930 450Q890 510 960 570Q1060 640 1330 740", 4.5);
  for (let i = 0; i < 6; i++) {
    const t = (i + 0.5) / 6;
    const x = (left: number, right: number) => lerp(left, right, t).toFixed(0);
    p.stroke(`M${x(716, 826)} 326Q${x(760, 920)} 390 ${x(748, 915)} 430Q${x(610, 900)} 530 ${x(590, 950)} 600Q${x(560, 1040)} 680 ${x(360, 1270)} 766`, [3, 9, 3, 13, 3, 7][i]);
  }
  const next = stream(22);
  for (let i = 0; i < 64; i++) {
    const t = next();
    const y = lerp(560, 745, t);
    const half = lerp(120, 400, t * t);
    const x = 770 + 40 * t + next(-half, half);
    p.stroke(`M${x} ${y}q${16 + 20 * t} ${7 + 8 * t} ${34 + 50 * t} 0`, 2 + 2 * t, next() > 0.35 ? p.paper : p.ink);
  }
  p.blank("M290 792L320 744L380 760L420 738L500 764L560 742L640 770L720 748L800 772L880 748L960 770L1050 742L1130 764L1200 738L1260 760L1316 736L1330 800Q800 850 290 800Z", 5);
  p.stroke(times(24, (i) => `M${316 + i * 42} ${770 + 10 * Math.sin(i * 2)}l${(chance(i, 9) - 0.5) * 16} 44`).join(""), 3);
  p.tone("M0 790Q300 800 800 834Q1300 800 1600 770V1067H0Z", p.gradient([[0, 120], [1, 40]]));
  ripples(p, 23, 850, 1067, 90, 250, 20);
  for (const [x, y, k] of [[1180, 900, 1], [620, 880, 0.6], [950, 960, 0.7]]) {
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.blank("M-120 0L-90 -64L-30 -50L20 -110L70 -60L130 -30L160 0Z", 5);
      p.colourKey("M20 -110L70 -60L130 -30L160 0H40L10 -40Z", 5);
    });
  }
  p.solid("M-10 1067V880L60 850L190 870L300 930L420 950L540 1010L640 1067Z");
  person(p, 232, 884, 170, { ...STANDING, hands: [[-10, -50], [24, -44]] });
  p.stroke("M272 806L286 900", 5);
  return p;
}

/** A burning ridge at night; two firefighters and a hose. */
export function wildfire(): Plate {
  const p = new Plate({ paper: "#e3ded6", spot: "vermilion", wave: 4 });
  p.tone(rect(0, 0, 1600, 1067), p.gradient([[0, 24], [0.6, 70], [1, 20]]));
  const next = stream(33);
  for (let i = 0; i < 150; i++) {
    const t = i / 150;
    const [x, y] = [1180 - 760 * t ** 1.3 + next(-150, 150) * (0.5 + t), 600 - 660 * t + next(-60, 60)];
    const r = 50 + 90 * next() * (0.6 + t);
    p.tone(ellipse(x, y, r), p.glow([[0, 210 - 100 * t], [0.7, 130 - 60 * t], [1, 40]], 0.7, 0.75, 0.75), 0.8);
  }
  const line = (x: number) => 700 - 210 * Math.sin((x / 1600) * 2.2 + 0.5) + 40 * Math.sin(x / 120);
  const flames: Point[] = [[-20, 1067]];
  for (let x = -20; x <= 1640; x += 26) {
    const heat = 0.35 + 0.65 * Math.max(0, Math.sin((x - 300) / 420));
    flames.push([x, line(x) - 20 - 60 * heat * next()], [x + 10 + next(-12, 12), line(x) - (90 + 220 * next()) * heat]);
  }
  flames.push([1640, 1067]);
  p.colourKey(poly(flames));
  for (let x = 0; x < 1600; x += 60) {
    const heat = Math.max(0, Math.sin((x - 300) / 420));
    if (heat > 0.2) p.blank(`M${x} ${line(x) + 20}q${-14} ${-70 * heat} ${10} ${-130 * heat * next(0.6, 1)}q${6} ${50 * heat} ${20} ${56 * heat}q10 -30 8 -50q20 70 0 124z`);
  }
  for (let i = 0; i < 80; i++) p.raw("key", `<circle cx="${next(500, 1500).toFixed(0)}" cy="${next(90, 480).toFixed(0)}" r="${next(2, 6).toFixed(1)}" fill="${p.colour}"/>`);
  const ground: Point[] = [[-20, 1100]];
  for (let x = -20; x <= 1620; x += 20) ground.push([x, line(x) + 14]);
  p.solid(poly([...ground, [1620, 1100]]));
  for (let x = 10; x < 1600; x += 44) fir(p, x + next(-14, 14), line(x) + 40, next(80, 230), x);
  for (let i = 0; i < 60; i++) {
    const [x, y] = [next(-40, 1600), next(800, 1060)];
    p.stroke(`M${x} ${y}q${next(40, 110)} ${next(-16, 4)} ${next(120, 240)} ${next(-10, 20)}`, 2.4, "#6a665f");
  }
  p.blank("M250 1100Q330 1000 560 1000Q860 1010 1010 1100Z");
  p.hatched("M250 1100Q330 1000 560 1000Q860 1010 1010 1100Z", 0.4);
  p.stroke("M-20 990C140 1050 330 930 470 922L590 876", 12, p.paper);
  p.blank("M584 882Q900 690 1010 706Q930 730 900 762Q960 752 980 770Q800 790 596 896Z");
  const helmet = (x: number, y: number, k: number) => {
    p.colourKey(`M${x - 20 * k} ${y}Q${x - 18 * k} ${y - 24 * k} ${x} ${y - 26 * k}Q${x + 18 * k} ${y - 24 * k} ${x + 20 * k} ${y}Z`, 3);
    p.solid(`M${x - 30 * k} ${y + 5 * k}Q${x} ${y - 8 * k} ${x + 28 * k} ${y + 1 * k}L${x + 26 * k} ${y + 6 * k}Q${x} ${y} ${x - 30 * k} ${y + 10 * k}Z`);
  };
  const brace: Pose = { ...STANDING, elbows: [[-6, -62], [22, -64]], hands: [[10, -46], [28, -48]], knees: [[-12, -26], [14, -28]], feet: [[-24, -1], [18, -1]], skirt: 14 };
  for (const [x, y, h] of [[360, 1040, 290], [540, 1030, 320]]) {
    person(p, x, y, h, brace, "ink", false, 4);
    helmet(x + 2, y - h * 0.945, h / 250);
    p.stroke(`M${x - h * 0.12} ${y - h * 0.42}L${x + h * 0.12} ${y - h * 0.42}M${x - h * 0.1} ${y - h * 0.66}H${x + h * 0.1}`, 6, p.paper);
  }
  return p;
}
