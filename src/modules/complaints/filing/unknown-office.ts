import type { Context } from "#platform/context.ts";
import { unitById } from "#units";
import { overseersNow } from "../routing/organisation.ts";
import type { AskedOffice } from "./asked-office.ts";

/** Where a voice lies whose office nobody knows: with whoever oversees all of them; `null` where nobody does. */
export async function officeOfUnknown(
	cx: Context,
): Promise<AskedOffice | null> {
	const [first] = await overseersNow(cx);
	const unit = first ? await unitById(cx, first.officeId) : null;
	return unit && { unit, services: [] };
}
