import { civilHour, type Zone } from "#procedures";

/** Whole hours of the clock between which a message may come: nobody is woken, and what comes at night others notice. */
export const sendingHours = { from: 8, until: 20 };

const hour = 3_600_000;

/** The moment itself, or the next one at which it is morning in the zone. */
export function sendableFrom(moment: Date, zone: Zone): Date {
	const shown = civilHour(moment, zone);
	if (shown >= sendingHours.from && shown < sendingHours.until) return moment;
	let at = new Date(Math.ceil(moment.getTime() / hour) * hour);
	while (civilHour(at, zone) !== sendingHours.from)
		at = new Date(at.getTime() + hour);
	return at;
}
