import { CommandError, refuse } from '../errors.ts';
import { Doc, type Value } from './document.ts';
import { toNumber } from './numbers.ts';
import { showDoc, showValue } from './show.ts';
import { isArray, isNumber, typeName } from './types.ts';

/** What an array or a document holds, in order; undefined for anything else. */
function partsOf(value: Value | undefined): readonly Value[] | undefined {
  if (isArray(value)) return value;
  return value instanceof Doc ? [...value].map(([, part]) => part) : undefined;
}

const otherShapes = new Set(['LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon', 'GeometryCollection']);

/** Throws 16755 for what is no place on the sphere. */
export function checkSphere(path: string, value: Value, doc: Doc): void {
  const wrong = wrongOnSphere(path, value);
  if (wrong !== undefined) refuse(16755, `Can't extract geo keys: ${showDoc(doc)}  ${wrong}`);
}

/** Degrees of longitude and latitude on either side of zero. */
const sphere = [180, 90] as const;

function wrongOnSphere(path: string, value: Value): string | undefined {
  const parts = partsOf(value);
  if (!parts) return `geo element must be an array or object: ${path.slice(path.lastIndexOf('.') + 1)}: ${showValue(value)}`;
  if (!parts.length) return undefined;
  if (isArray(value) || isNumber(parts[0]))
    return (
      wrongPoint(parts) ?? (isOnSphere(parts) ? undefined : `can't project geometry into spherical CRS: ${showValue(value)}`)
    );
  const shape = (value as Doc).get('type');
  if (typeof shape === 'string' && otherShapes.has(shape)) throw unchecked(`a ${shape} in a '2dsphere' index`);
  if (shape !== 'Point') return `unknown GeoJSON type: ${showValue(value)}`;
  if ((value as Doc).has('crs')) throw unchecked("a point with a 'crs' in a '2dsphere' index");
  const coordinates = (value as Doc).get('coordinates');
  const pair = partsOf(coordinates);
  if (!pair) return `Point must be an array or object, instead got type ${typeName(coordinates)}`;
  const [lng, lat] = pair;
  const outside = () => `Longitude/latitude is out of bounds, lng: ${toNumber(lng)} lat: ${toNumber(lat)}`;
  return wrongPoint(pair) ?? (isOnSphere(pair) ? undefined : outside());
}

function wrongPoint([x, y]: readonly Value[]): string | undefined {
  for (const one of [x, y])
    if (!isNumber(one)) return `Point must only contain numeric elements, instead got type ${typeName(one)}`;
  return [x, y].every((one) => Number.isFinite(toNumber(one))) ? undefined : 'Point coordinates must be finite numbers';
}

function isOnSphere(pair: readonly Value[]): boolean {
  return sphere.every((most, i) => Math.abs(toNumber(pair[i])) <= most);
}

/** Throws 13026, 13027, 13068, 16804 for what is neither a location on the plane nor several. */
export function checkPlane(spec: Doc, value: Value, doc: Doc): void {
  const parts = partsOf(value);
  if (!parts?.length) return;
  for (const location of isNumber(parts[0]) ? [parts] : parts.map(partsOf)) {
    if (!location) return refuse(16804, 'location object expected, location array not in correct format');
    if (location.length) checkLocation(spec, location, doc);
  }
}

function checkLocation(spec: Doc, [x, y]: readonly Value[], doc: Doc): void {
  const about = ` :: caused by :: ${showDoc(doc)}`;
  if (y === undefined) refuse(13068, `geo field only has 1 element${about}`);
  if (!isNumber(x) || !isNumber(y)) refuse(13026, `geo values must be 'legacy coordinate pairs' for 2d indexes${about}`);
  const least = toNumber(spec.get('min') ?? -180);
  const most = toNumber(spec.get('max') ?? 180);
  const within = [x, y].every((one) => toNumber(one) >= least && toNumber(one) <= most);
  if (!within) refuse(13027, `point not in interval of [ ${least}, ${most} ]${about}`);
}

function unchecked(what: string): CommandError {
  return new CommandError(115, `${what} is not supported`);
}
