/** More people than the country has served nobody. */
const most = 300_000_000;

/** A number of people as people write it: `1300`, `1.300`, `1 300`. `null` where nothing was typed, `undefined` for what is no such number. */
export function readPeople(typed: string): number | null | undefined {
	const text = typed.trim();
	if (text === "") return null;
	if (!/^(\d+|\d{1,3}([. ,]\d{3})+)$/.test(text)) return undefined;
	const people = Number(text.replace(/\D/g, ""));
	return people <= most ? people : undefined;
}
