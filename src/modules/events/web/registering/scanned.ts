import { type FormState, filled, typedValue } from "#kernel/form.ts";
import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import { sameText } from "#platform/http/signed.ts";
import type { View } from "#ui/view.ts";
import { terms } from "../../index.ts";
import { lineCodeFields, presentFields } from "./register-fields.ts";

/** What a QR of an event brought, and when; signed, so that nobody says that they saw it earlier. */
export const scanCookie = "rangkul_pindaian";

const fields = [presentFields.code, lineCodeFields.code] as const;
type Field = (typeof fields)[number];

interface Scan {
	readonly field: Field;
	readonly digits: string;
	readonly at: Date;
}

/** The digits of this address, seen now. */
export function scannedNow({ query, cx }: Ask<View>): Scan | null {
	for (const field of fields) {
		const digits = query.get(field) ?? "";
		if (/^\d{6}$/.test(digits)) return { field, digits, at: cx.now };
	}
	return null;
}

/** Value of `Set-Cookie`: digits hold for minutes, and the code of a receipt takes some to type. */
export function keepScan(ask: Ask<View>, { field, digits, at }: Scan): string {
	const seconds = String(Math.floor(at.getTime() / 1_000));
	const seal = sealOf(ask, field, digits, seconds);
	return `${scanCookie}=${field}.${digits}.${seconds}.${seal}; Path=/acara; HttpOnly; SameSite=Strict; Max-Age=${terms.scanKept * 60}${ask.cx.origin.startsWith("https:") ? "; Secure" : ""}`;
}

/** What was brought some minutes ago, before the receipt's own code was typed. */
export function scannedBefore(ask: Ask<View>): Scan | null {
	const [name = "", digits = "", seconds = "", seal = ""] = (
		readCookies(ask.request)[scanCookie] ?? ""
	).split(".");
	const field = fields.find((one) => one === name);
	if (!field || !sameText(seal, sealOf(ask, field, digits, seconds)))
		return null;
	const at = new Date(Number(seconds) * 1_000);
	const age = ask.cx.now.getTime() - at.getTime();
	return age >= 0 && age <= terms.scanKept * 60_000
		? { field, digits, at }
		: null;
}

/** The digits as the form shows them. */
export const scanForm = (scan: Scan): FormState =>
	filled({ [scan.field]: scan.digits });

/** When somebody saw what they sent: when they scanned it, if these are the same digits; else now. */
export function seenAt(ask: Ask<View>, field: Field, state: FormState): Date {
	const scan = scannedBefore(ask);
	return scan?.field === field &&
		scan.digits === typedValue(state, field).replace(/\D/g, "")
		? scan.at
		: ask.cx.now;
}

const sealOf = (
	{ sign }: Ask<View>,
	field: string,
	digits: string,
	seconds: string,
): string => sign("event scan", `${field} ${digits} ${seconds}`);
