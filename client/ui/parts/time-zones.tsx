import { locale } from '../../i18n.ts';

/** The zone of the machine that this page is read on. */
export const machineZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const regionOf = (zone: string): string => zone.split('/')[0] ?? zone;
/** By its city, so that typing it in the list finds it: "Paris", "Buenos Aires (Argentina)". */
function cityOf(zone: string): string {
  const [city = zone, ...above] = zone.split('/').slice(1).toReversed();
  return [city, ...above.map((part) => `(${part})`)].join(' ').replaceAll('_', ' ');
}

/** What the clock says there now. */
export const timeIn = (zone: string): string =>
  new Intl.DateTimeFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date());

/** Every time zone by region, for a list; `value` too, whatever this browser calls it. */
export function TimeZoneOptions({ value }: { value: string }) {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', value])];
  const places = zones.filter((zone) => zone.includes('/'));
  const regions = [...new Set(places.map(regionOf))].toSorted();
  return (
    <>
      {zones
        .filter((zone) => !zone.includes('/'))
        .map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      {regions.map((region) => (
        <optgroup key={region} label={region}>
          {places
            .filter((zone) => regionOf(zone) === region)
            .toSorted((one, other) => cityOf(one).localeCompare(cityOf(other)))
            .map((zone) => (
              <option key={zone} value={zone}>
                {cityOf(zone)}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}
