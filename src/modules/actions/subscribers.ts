import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import { tellOfUnit, tellUnitsOf } from "./watch-owners.ts";

const AtUnit = z.object({ unitId: z.uuid().nullable() });
const OfPerson = z.object({ personId: z.uuid() });

const ofRole: Subscriber["receive"] = async (tx, body) => {
	const { unitId } = AtUnit.parse(body);
	if (unitId !== null) await tellOfUnit(tx, unitId);
};
const ofPerson: Subscriber["receive"] = (tx, body) =>
	tellUnitsOf(tx, OfPerson.parse(body).personId);

/** Whoever leaves a unit leaves actions behind; whoever comes back has them still. */
export const subscribers: readonly Subscriber[] = [
	{ to: "identity.role-given", receive: ofRole },
	{ to: "identity.role-ended", receive: ofRole },
	{ to: "identity.person-closed", receive: ofPerson },
	// Also when it is opened again.
	{ to: "identity.person-changed", receive: ofPerson },
];
