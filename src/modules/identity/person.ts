/** Lower case letters, digits, hyphen, underscore and single dots; 2 to 60 signs. */
const USER_NAME = /^[a-z0-9](?:\.?[a-z0-9_-])+$/;

export const isUserName = (text: string): boolean =>
	text.length <= 60 && USER_NAME.test(text);

// The sign-in library wants an address of everyone; `.invalid` can never receive mail (RFC 2606).
const nowhere = "@no-mail.invalid";

export const placeholderEmail = (id: string): string => `${id}${nowhere}`;

/** The address that a person gave, or `null`. */
export const realEmail = (email: string): string | null =>
	email.endsWith(nowhere) ? null : email;
