import { z } from "zod";
import type { Channel } from "./channel.ts";

const Mail = z.email().max(254);

/** So many digits has a number with the code of its country (ITU-T E.164). */
const digits = { least: 8, most: 15 };

/**
 * What somebody typed, as it is sent to: an address of mail, or a number as `+6281234567890`. A number without the code
 * of a country is of Indonesia. `null`: it is none.
 */
export function readTarget(channel: Channel, typed: string): string | null {
	const text = typed.trim();
	if (channel === "email") return Mail.safeParse(text).data ?? null;
	if (!/^\+?[\d\s().-]+$/.test(text)) return null;
	const bare = text.replace(/\D/g, "");
	const whole = text.startsWith("+") || bare.startsWith("62");
	const number = whole ? bare : bare.replace(/^0/, "62");
	return number !== bare || whole
		? isNumber(number)
			? `+${number}`
			: null
		: null;
}

const isNumber = (number: string): boolean =>
	number.length >= digits.least &&
	number.length <= digits.most &&
	!number.startsWith("0");
