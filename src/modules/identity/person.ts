import { problemOfName, slug } from "#kernel/text.ts";

export const longestPersonName = 120;

/** What is wrong with a name that a person is to bear. */
export const problemOfPersonName = (name: string) =>
	problemOfName(name, longestPersonName);

/** Lower case letters, digits, hyphen, underscore and single dots; 2 to 60 signs. */
const USER_NAME = /^[a-z0-9](?:\.?[a-z0-9_-])+$/;

const longestUserName = 60;

export const isUserName = (text: string): boolean =>
	text.length <= longestUserName && USER_NAME.test(text);

const titles = /^(?:dr|drs|dra|drg|ir|prof|h|hj|kh|tgk)\.?$/;

/**
 * A user name made of a name, titles and degrees left out: "Dr. Siti Nur Aisyah, S.H., M.H." is
 * `siti.nur.aisyah`. `null` where nothing is left that could be one.
 */
export function proposedUserName(name: string): string | null {
	const words = (name.split(",")[0] ?? "")
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => !titles.test(word))
		.map((word) => slug(word).replaceAll("-", ""))
		.filter((word) => word !== "");
	// Room is left for a number behind it.
	const proposed = words
		.join(".")
		.slice(0, longestUserName - 6)
		.replace(/\.$/, "");
	return isUserName(proposed) ? proposed : null;
}

// The sign-in library wants an address of everyone; `.invalid` can never receive mail (RFC 2606).
const nowhere = "@no-mail.invalid";

export const placeholderEmail = (id: string): string => `${id}${nowhere}`;

/** The address that a person gave, or `null`. */
export const realEmail = (email: string): string | null =>
	email.endsWith(nowhere) ? null : email;
