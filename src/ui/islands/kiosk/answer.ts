import type { Kept } from "../queue/queue.ts";

/** An answer that is only on this device. Nothing in it says when, and its key is chance: the order of keys tells nothing. */
export interface Waiting extends Kept {
	/** Where it is sent to. */
	readonly address: string;
	readonly fields: readonly (readonly [string, string])[];
}

/** Chance alone: a key of time would say when somebody answered. */
export const newKey = (): string =>
	[...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, "0"))
		.join("");

/** What goes into the queue of what a form holds: what was answered, on which day, and how long it took in seconds. */
export function answerOf(
	form: HTMLFormElement,
	lembar: string,
	seconds: number,
): Waiting {
	const typed = new FormData(form);
	for (const field of ["token", "mulai"]) typed.delete(field);
	typed.set("lembar", lembar);
	typed.set("detik", String(Math.round(seconds)));
	typed.set("hari", today());
	typed.set("antre", "ya");
	return {
		lembar,
		address: form.action,
		fields: [...typed].flatMap(([name, value]) =>
			typeof value === "string" && value !== "" ? [[name, value]] : [],
		),
	};
}

/** Whether a form holds anything of a person. */
export const isTouched = (form: HTMLFormElement): boolean =>
	[...new FormData(form)].some(
		([name, value]) =>
			value !== "" &&
			!["token", "lembar", "mulai", "versi", "di"].includes(name),
	);

export const hasAnswer = (form: HTMLFormElement): boolean =>
	[...new FormData(form).keys()].some((name) => name.startsWith("jawab-"));

/** The day where the device is. */
const today = (): string => {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
