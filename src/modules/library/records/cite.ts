import type { Facts } from "./facts.ts";

/** As it stands in a list of sources: "Nabuasa, E. (2019). Hukum adat Sabu: tanah dan air. Kupang: Penerbit." */
export function cite({
	authors,
	title,
	subtitle,
	edition,
	place,
	publisher,
	published,
}: Facts): string {
	const wrote = authors.filter(({ role }) => role === "");
	const names = (wrote.length > 0 ? wrote : authors).map(({ name, kind }) =>
		kind === "person" ? shortened(name) : name,
	);
	const year = /\d{4}/.exec(published)?.[0] ?? "t.t.";
	const whole = [title, subtitle].filter((part) => part !== "").join(": ");
	const from = [place, publisher].filter((part) => part !== "").join(": ");
	return [
		names.length > 0 ? `${listed(names)} (${year})` : "",
		`${whole}${names.length > 0 ? "" : ` (${year})`}${edition ? ` (${edition})` : ""}`,
		from,
	]
		.filter((part) => part !== "")
		.map((part) => (part.endsWith(".") ? part : `${part}.`))
		.join(" ");
}

/** "Nabuasa, Elias Benyamin" is "Nabuasa, E. B."; one name alone stays whole. */
const shortened = (name: string): string => {
	const [family = "", given = ""] = name.split(/,\s*/);
	const letters = given
		.split(/\s+/)
		.filter((part) => part !== "")
		.map((part) => `${part[0]?.toUpperCase()}.`);
	return letters.length > 0 ? `${family}, ${letters.join(" ")}` : family;
};

const listed = (names: readonly string[]): string =>
	names.length > 3
		? `${names[0]}, dkk.`
		: names.length > 1
			? `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`
			: (names[0] ?? "");
