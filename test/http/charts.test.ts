import { expect } from 'chai';
import fc from 'fast-check';
import { niceAxis, tenth } from '../../src/http/charts/axis.ts';
import { choropleth, classLimits } from '../../src/http/charts/choropleth.ts';
import type { Place } from '../../src/http/charts/choropleth.ts';
import { donut } from '../../src/http/charts/donut.ts';
import { funnel } from '../../src/http/charts/funnel.ts';
import { area, bufferedHull, centroid, convexHull, depth, disc, intersection } from '../../src/http/charts/polygon.ts';
import type { Point, Polygon } from '../../src/http/charts/polygon.ts';
import { scoreBar, valueBar } from '../../src/http/charts/scoreBar.ts';
import { sparkline } from '../../src/http/charts/sparkline.ts';
import { stackedBars } from '../../src/http/charts/stackedBars.ts';
import { voronoiCells } from '../../src/http/charts/voronoi.ts';

const square: Polygon = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];
const plain = (value: number) => String(value);
const inSquare: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }));
const sites = fc.uniqueArray(inSquare, { minLength: 1, maxLength: 25, selector: (point) => point.join() });

/** True where the point lies within the convex polygon or on its edge. */
function within(polygon: Polygon, point: Point): boolean {
  const side = Math.sign(area(polygon));
  return polygon.every((corner, index) => {
    const next = polygon[(index + 1) % polygon.length]!;
    const turn = (next[0] - corner[0]) * (point[1] - corner[1]) - (next[1] - corner[1]) * (point[0] - corner[0]);
    return side * turn >= -1e-6;
  });
}

describe('the axis of a chart', () => {
  it('starts at zero, ends at a round number and covers the largest value', () => {
    expect(niceAxis(1840).ticks).to.deep.equal([0, 500, 1000, 1500, 2000]);
    expect(niceAxis(7).ticks).to.deep.equal([0, 2, 4, 6, 8]);
    expect(niceAxis(0).ticks).to.deep.equal([0, 1]);
    expect(niceAxis(0.3).ticks).to.deep.equal([0, 0.1, 0.2, 0.3]);
  });

  it('covers any value with at most the wished number of even intervals', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (largest) => {
        const { ticks, max } = niceAxis(largest, 4);
        expect(max).to.be.at.least(largest * (1 - 1e-9));
        expect(ticks.length).to.be.within(2, 5);
        expect(ticks[0]).to.equal(0);
      }),
    );
  });

  it('refuses what no axis can show', () => {
    expect(() => niceAxis(-1)).to.throw(RangeError);
    expect(() => niceAxis(Number.NaN)).to.throw(RangeError);
    expect(() => niceAxis(Infinity)).to.throw(RangeError);
  });

  it('rounds coordinates to a tenth and never writes a negative zero', () => {
    expect(tenth(1.26)).to.equal(1.3);
    expect(Object.is(tenth(-0.01), 0)).to.equal(true);
  });
});

describe('stacked bars', () => {
  const chart = stackedBars({
    title: 'Nilai per bulan',
    groupHeading: 'Bulan',
    totalHeading: 'Jumlah',
    series: [{ label: 'Selesai' }, { label: 'Berjalan', tone: 'c8' }],
    groups: [
      { label: 'Okt', values: [300, 100] },
      { label: 'Nov', values: [0, 200] },
    ],
    format: (value) => `Rp${value}`,
    formatShort: plain,
  });

  it('stack without gap or overlap, from the base upwards, in proportion', () => {
    const [done, running] = chart.bars[0]!.segments;
    expect(done!.y + done!.height).to.be.closeTo(chart.base, 0.11);
    expect(running!.y + running!.height).to.be.closeTo(done!.y, 0.11);
    expect(done!.height / running!.height).to.be.closeTo(3, 0.02);
  });

  it('leave out parts of zero and keep the colour of the others', () => {
    expect(chart.bars[1]!.segments.map((segment) => segment.tone)).to.deep.equal(['c8']);
  });

  it('say the same in their table, with totals', () => {
    expect(chart.table.head).to.deep.equal(['Bulan', 'Selesai', 'Berjalan', 'Jumlah']);
    expect(chart.table.rows[0]).to.deep.equal({ label: 'Okt', cells: ['Rp300', 'Rp100', 'Rp400'] });
  });

  it('stay inside their box with the total above the bar', () => {
    for (const bar of chart.bars) {
      expect(bar.totalY).to.be.greaterThan(0);
      for (const segment of bar.segments) {
        expect(segment.x).to.be.at.least(chart.left);
        expect(segment.x + segment.width).to.be.at.most(chart.right);
        expect(segment.y).to.be.at.least(bar.totalY);
      }
    }
  });

  it('never write totals over one another: twelve months of 1.400 kg show the number, longer words only the table', () => {
    const months = Array.from({ length: 12 }, (_one, index) => ({ label: `${index + 1}`, values: [1_400] }));
    const year = { title: '', groupHeading: '', totalHeading: '', series: [{ label: 'Bebas' }], groups: months };
    const format = (value: number) => `${value} kilogram`;
    expect(new Set(stackedBars({ ...year, format }).bars.map(({ total }) => total))).to.deep.equal(new Set(['']));
    const short = stackedBars({ ...year, format, formatTotal: () => '1.400' });
    expect(new Set(short.bars.map(({ total }) => total))).to.deep.equal(new Set(['1.400']));
    expect(short.ticks.at(-1)!.label).to.include('kilogram');
  });

  it('are drawn for an empty year too', () => {
    const empty = stackedBars({ ...chart, groupHeading: '', totalHeading: '', series: [], groups: [], format: plain });
    expect(empty.bars).to.deep.equal([]);
    expect(empty.ticks.map((tick) => tick.label)).to.deep.equal(['0', '1']);
  });

  it('refuse negative parts', () => {
    const groups = [{ label: 'Nov', values: [5, -1] }];
    expect(() => stackedBars({ ...chart, groupHeading: '', totalHeading: '', series: [], groups, format: plain })).to.throw(
      RangeError,
    );
  });
});

describe('a sparkline', () => {
  it('runs from edge to edge, low values low', () => {
    expect(sparkline([1, 3, 2])).to.deep.equal({ line: 'M0 29L50 3L100 16', area: 'M0 29L50 3L100 16V32H0z' });
  });

  it('lies in the middle when nothing changes, and is absent below two values', () => {
    expect(sparkline([4, 4])!.line).to.equal('M0 16L100 16');
    expect(sparkline([4])).to.equal(null);
  });
});

describe('a score bar', () => {
  it('lays the criteria side by side up to the score', () => {
    const bar = scoreBar(81.4, [
      { label: 'Produk', points: 50 },
      { label: 'Harga', points: 0 },
      { label: 'Jarak', points: 31.4 },
    ]);
    expect(bar.score).to.equal('81');
    expect(bar.segments.map(({ x, width, tone }) => [x, width, tone])).to.deep.equal([
      [0, 49.4, 'c1'],
      [50, 30.8, 'c3'],
    ]);
    expect(bar.segments[1]!.tip).to.equal('Jarak: 31.4');
  });

  it('never leaves its box, whatever the points', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 90, noNaN: true }), { maxLength: 9 }), (points) => {
        const { segments } = scoreBar(
          50,
          points.map((value, index) => ({ label: `k${index}`, points: value })),
        );
        for (const { x, width } of segments) {
          expect(x).to.be.within(0, 100);
          expect(x + width).to.be.at.most(100.1);
          expect(width).to.be.greaterThan(0);
        }
      }),
    );
  });

  it('of a single value is empty where there is no data', () => {
    expect(valueBar(null, 'c2').segments).to.deep.equal([]);
    expect(valueBar(0.25, 'c2')).to.deep.equal({ score: '25', segments: [{ x: 0, width: 25, tone: 'c2', tip: '' }] });
    expect(valueBar(7, 'c2').segments[0]!.width).to.equal(100);
  });
});

describe('a donut', () => {
  const input = { title: 't', centre: '4', caption: 'c', headings: ['a', 'b', 'c'] as const, format: plain };

  it('gives each part its share of the circle and no arc to zero', () => {
    const parts = [
      { label: 'A', value: 3 },
      { label: 'B', value: 0 },
      { label: 'C', value: 1, tone: 'c6' },
    ];
    const drawn = donut({ ...input, parts });
    expect(drawn.arcs.map((arc) => [arc.tone, arc.tip])).to.deep.equal([
      ['c1', 'A: 3 (75%)'],
      ['c6', 'C: 1 (25%)'],
    ]);
    expect(drawn.arcs[0]!.path).to.match(/^M60 4A56 56 0 1 1 4 60L/);
    expect(drawn.table.rows[1]).to.deep.equal({ label: 'B', cells: ['0', '0%'] });
  });

  it('is a closed ring when one part is everything, and empty without anything', () => {
    expect(donut({ ...input, parts: [{ label: 'A', value: 9 }] }).arcs[0]!.path.match(/M/g)).to.have.length(2);
    const none = donut({ ...input, parts: [{ label: 'A', value: 0 }] });
    expect(none.arcs).to.deep.equal([]);
    expect(none.table.rows[0]!.cells).to.deep.equal(['0', '0%']);
  });
});

describe('a funnel', () => {
  it('measures bars against the largest stage and losses against the stage before', () => {
    const stages = [
      { label: 'Dikirim', value: 200 },
      { label: 'Diterima', value: 50, href: '/deals', tone: 'c3' },
      { label: 'Dibayar', value: 0 },
    ];
    const drawn = funnel({ title: 't', stages, format: plain, passed: (percent) => `${percent}%` });
    expect(drawn.stages.map(({ width, note, href }) => [width, note, href])).to.deep.equal([
      [100, null, null],
      [25, '25%', '/deals'],
      [0, '0%', null],
    ]);
  });

  it('says nothing about a share of nobody', () => {
    const stages = [
      { label: 'a', value: 0 },
      { label: 'b', value: 0 },
    ];
    const drawn = funnel({ title: 't', stages, format: plain, passed: plain });
    expect(drawn.stages[1]).to.include({ note: null, width: 0 });
  });
});

describe('polygons', () => {
  it('have a hull that holds every point and no corner too many', () => {
    expect(convexHull([...square, [50, 50], [50, 0], [10, 90]])).to.have.deep.members([...square]);
    fc.assert(
      fc.property(fc.array(inSquare, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        fc.pre(Math.abs(area(hull)) > 1);
        expect(points.every((point) => within(hull, point))).to.equal(true);
      }),
    );
  });

  it('grow by a margin on every side', () => {
    const grown = bufferedHull(square, 10);
    const xs = grown.map((point) => point[0]);
    expect([Math.min(...xs), Math.max(...xs)]).to.deep.equal([-10, 110]);
  });

  it('share the part that lies in both, in either turning direction', () => {
    const other: Polygon = [
      [50, 50],
      [150, 50],
      [150, 150],
      [50, 150],
    ];
    expect(Math.abs(area(intersection(square, other)))).to.equal(2500);
    expect(Math.abs(area(intersection(square, [...other].reverse())))).to.equal(2500);
    expect(intersection(square, disc([300, 300], 5))).to.deep.equal([]);
  });

  it('know how deep inside a point lies', () => {
    expect(depth(square, [50, 10])).to.equal(10);
    expect(depth([...square].reverse(), [95, 50])).to.equal(5);
    expect(depth(square, [50, -7])).to.equal(-7);
    expect(depth(square.slice(0, 2), [50, 0])).to.equal(-Infinity);
  });

  it('balance on their centre', () => {
    expect(centroid(square)).to.deep.equal([50, 50]);
    expect(centroid([...square].reverse())).to.deep.equal([50, 50]);
    expect(
      centroid([
        [0, 0],
        [10, 0],
      ]),
    ).to.deep.equal([5, 0]);
  });
});

describe('Voronoi cells', () => {
  it('fill the frame without overlap', () => {
    fc.assert(
      fc.property(sites, (points) => {
        const cells = voronoiCells(points, square);
        const covered = cells.reduce((sum, cell) => sum + Math.abs(area(cell)), 0);
        expect(covered).to.be.closeTo(10_000, 0.01);
      }),
    );
  });

  it('hold exactly what lies nearest to their site', () => {
    fc.assert(
      fc.property(sites, inSquare, (points, probe) => {
        const cells = voronoiCells(points, square);
        const distances = points.map((point) => Math.hypot(point[0] - probe[0], point[1] - probe[1]));
        const nearest = distances.indexOf(Math.min(...distances));
        expect(within(cells[nearest]!, probe)).to.equal(true);
        expect(points.every((point, index) => within(cells[index]!, point))).to.equal(true);
      }),
    );
  });

  it('are shared by sites at the same place', () => {
    const twins = voronoiCells(
      [
        [20, 50],
        [20, 50],
        [80, 50],
      ],
      square,
    );
    expect(twins[0]).to.deep.equal(twins[1]);
    expect(Math.abs(area(twins[2]!))).to.equal(5000);
  });
});

describe('the map', () => {
  const place = (name: string, lat: number, lon: number, value: number, extra: Partial<Place> = {}): Place => ({
    code: name,
    name,
    lat,
    lon,
    value,
    href: `?kecamatan=${name}`,
    ...extra,
  });
  const places = [
    place('Rangkasbitung', -6.3565, 106.284, 214, { current: true }),
    place('Maja', -6.3681, 106.3648, 20),
    place('Malingping', -6.7697, 106.0066, 0),
    place('Bayah', -6.9164, 106.2907, 90),
  ];
  const draw = (listed: readonly Place[]) =>
    choropleth({
      title: 'UMKM aktif',
      headings: ['Kecamatan', 'UMKM'],
      places: listed,
      format: plain,
      formatClass: (from, to) => `${from}–${to}`,
      note: null,
    });

  it('draws one linked cell for each place, the current one last', () => {
    const map = draw(places);
    expect(map.cells.map((cell) => cell.code)).to.deep.equal(['Maja', 'Malingping', 'Bayah', 'Rangkasbitung']);
    expect(map.cells[3]).to.include({ current: true, href: '?kecamatan=Rangkasbitung', tip: 'Rangkasbitung: 214' });
    for (const cell of map.cells) expect(cell.path).to.match(/^M[\d. ]+(L[\d. ]+){2,}z$/);
  });

  it('lies north up and west left', () => {
    const map = draw(places.map((listed) => ({ ...listed, name: 'X' })));
    const at = (code: string) => map.cells.find((cell) => cell.code === code)!.label!;
    expect(at('Bayah').y).to.be.greaterThan(at('Maja').y);
    expect(at('Malingping').x).to.be.lessThan(at('Bayah').x);
  });

  it('has no lake where three places meet', () => {
    const kilometre = 1 / 111.2;
    const corners: readonly (readonly [number, number])[] = [
      [0, 0],
      [0, 20],
      [20, 0],
      [20, 20],
      [10, 40],
      [10, -20],
    ];
    const map = draw(corners.map(([x, y], index) => place(`P${index}`, -y * kilometre, x * kilometre, 1)));
    const middle = map.cells.filter((cell) => ['P0', 'P1', 'P2', 'P3'].includes(cell.code));
    const ends = middle.map((cell) => new Set(cell.path.slice(1, -1).split('L')));
    const shared = [...ends[0]!].filter((corner) => ends.every((others) => others.has(corner)));
    expect(shared).to.have.length(1);
  });

  it('stays inside its box', () => {
    const map = draw(places);
    for (const cell of map.cells) {
      const numbers = cell.path.match(/[\d.]+/g)!.map(Number);
      expect(Math.max(...numbers.filter((_number, index) => index % 2 === 0))).to.be.at.most(map.width);
      expect(Math.max(...numbers.filter((_number, index) => index % 2 === 1))).to.be.at.most(map.height);
    }
  });

  it('gives darker tones to higher classes and an own one to zero', () => {
    const tones = new Map(draw(places).cells.map((cell) => [cell.code, cell.tone]));
    expect(Object.fromEntries(tones)).to.deep.equal({ Rangkasbitung: 'm5', Bayah: 'm4', Maja: 'm3', Malingping: 'm0' });
    expect(draw(places).legend).to.deep.equal([
      { tone: 'm5', label: '214–214' },
      { tone: 'm4', label: '90–90' },
      { tone: 'm3', label: '20–20' },
      { tone: 'm0', label: '0–0' },
    ]);
  });

  it('lists the places in its table, largest first', () => {
    expect(draw(places).table.rows.map((row) => row.label)).to.deep.equal(['Rangkasbitung', 'Bayah', 'Maja', 'Malingping']);
  });

  it('makes at most five classes that leave nobody out', () => {
    expect(classLimits([0, 0])).to.deep.equal([]);
    expect(classLimits([3, 3, 3])).to.deep.equal([3]);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }), (values) => {
        const limits = classLimits(values);
        expect(limits.length).to.be.at.most(5);
        expect(limits).to.deep.equal([...limits].sort((a, b) => a - b));
        for (const value of values.filter((one) => one > 0)) expect(limits.some((limit) => value <= limit)).to.equal(true);
      }),
    );
  });

  it('is empty without places', () => {
    expect(draw([]).cells).to.deep.equal([]);
  });
});
