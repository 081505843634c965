import type { Kept } from "../queue/queue.ts";

/** The one place on this device where tellings lie, whichever office they are for. */
export const shelf = "rangkul-cerita";

/**
 * `typed`: written and not yet sent off. `waiting`: sent off, and no answer came so far. `amiss`: the server would not
 * take it as it is. `sent`: it is there, nothing of it is left here, and its code was not shown yet.
 */
export interface Telling extends Kept {
	readonly is: "typed" | "waiting" | "amiss" | "sent";
	/** Name of the office, as the page calls it. */
	readonly name: string;
	/** Where it is sent to. */
	readonly address: string;
	readonly fields: readonly (readonly [string, string | File])[];
	/** Whether a PIN was set; the receipt says so. */
	readonly pin: boolean;
	/** In milliseconds since 1970: what was only typed is forgotten then. */
	readonly until: number;
}

/** In milliseconds: as long as the site keeps answers that are not sent. */
const day = 86_400_000;

/** Never kept: who the page was made for, and the mark of an earlier sending. */
const ofThePage = ["token", "kunci"];

/** Not kept of what was only typed: a secret, and what the device computed, which holds for an hour and says nothing. */
const notOfTyped = ["pin", "kerja"];

export function tellingIn(
	form: HTMLFormElement,
	is: Telling["is"],
	name: string,
): Telling {
	const fields = [...new FormData(form)].filter(
		([field, value]) =>
			!ofThePage.includes(field) &&
			!(
				is === "typed" &&
				(notOfTyped.includes(field) || typeof value !== "string")
			) &&
			// An untouched picker holds a file without a name.
			(typeof value === "string" ? value !== "" : value.name !== ""),
	);
	return {
		lembar: fieldOf(form, "lembar"),
		is,
		name,
		address: form.action,
		fields,
		pin: fields.some(([field]) => field === "pin"),
		until: Date.now() + day,
	};
}

export const fieldOf = (form: HTMLFormElement, name: string): string =>
	form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";

/** Without what the page itself brings along, whether anybody said anything. */
export const saysSomething = ({ fields }: Telling): boolean =>
	fields.some(
		([name]) => !["lembar", "dibuat", "cara", "mirip"].includes(name),
	);
