const RADIANS = Math.PI / 180;
const EARTH_DIAMETER_KM = 2 * 6371.0088;

/** Cosine of up to a quarter of a right angle, to nine places. */
const cosine = (angle: number): number => {
  const square = angle * angle;
  return 1 - (square / 2) * (1 - (square / 12) * (1 - (square / 30) * (1 - square / 56)));
};
/** Sine of up to 0.5, to nine places. */
const sine = (angle: number): number => {
  const square = angle * angle;
  return angle * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)));
};

/**
 * Great-circle distance in kilometres by the haversine formula, with series that are exact to centimetres within Indonesia (latitudes up
 * to 25 degrees, places up to 50 degrees apart) and cost a tenth of the library's functions.
 */
export function kmBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const a = sine((latB - latA) * (RADIANS / 2));
  const b = sine((lonB - lonA) * (RADIANS / 2));
  const chord = Math.sqrt(a * a + cosine(latA * RADIANS) * cosine(latB * RADIANS) * b * b);
  const square = chord * chord;
  const series = (1 / 6) * square + (3 / 40) * square * square + (15 / 336) * square ** 3 + (105 / 3456) * square ** 4;
  return EARTH_DIAMETER_KM * chord * (1 + series);
}
