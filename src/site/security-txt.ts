import type { Settings } from "#settings";

/** In days; the standard asks for less than a year. */
const holds = 180;

/**
 * Whom to tell of a hole in security, for programs and for people (RFC 9116). Nobody looks after a date in it: it is the
 * day on which it was read, and half a year.
 */
export function securityTxt(
	{ caretaker, email }: Settings,
	origin: string,
	now: Date,
): string {
	const address = caretaker.email ?? email;
	const day = new Date(now.getTime() + holds * 86_400_000)
		.toISOString()
		.slice(0, 10);
	return [
		...(address === null ? [] : [`Contact: mailto:${encodeURI(address)}`]),
		`Contact: ${origin}/kontak#sistem`,
		`Expires: ${day}T00:00:00Z`,
		"Preferred-Languages: id, en",
		`Canonical: ${origin}${securityPath}`,
		"",
	].join("\n");
}

export const securityPath = "/.well-known/security.txt";
