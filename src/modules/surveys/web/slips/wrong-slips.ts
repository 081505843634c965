import { addressHeader, mayTrySlip, noteWrongSlip } from "#identity";
import type { Ask } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { traceOf } from "../../index.ts";

/** Whether another slip may be tried from this network. */
export const mayTry = (ask: Ask<View>): Promise<boolean> =>
	mayTrySlip(ask.cx, placeOf(ask));

/** Counts a wrong one. A right one is counted nowhere. */
export const wasWrong = async (ask: Ask<View>): Promise<void> => {
	await noteWrongSlip(ask.cx, placeOf(ask));
};

/** The network as a keyed hash of this day: nobody leads it back to an address. */
export const placeOf = ({ cx, request }: Ask<View>): string =>
	Buffer.from(
		traceOf(dayOf(cx.now), "", request.headers.get(addressHeader) ?? ""),
	).toString("hex");
