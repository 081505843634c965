import { sql } from "kysely";
import type { Complaint } from "../complaint.ts";

/** Whether it is nobody's to hide: neither about people, nor kept from an office or a person. */
export const isKnownToAll = ({
	concern,
	triage,
	accused,
	excludedUnits,
}: Pick<
	Complaint,
	"concern" | "triage" | "accused" | "excludedUnits"
>): boolean =>
	concern === "service" &&
	(triage ?? "service") === "service" &&
	accused.length === 0 &&
	excludedUnits.length === 0;

/** The same of rows: of the complaints that are called `told`. */
export const knownToAll = sql<boolean>`told.concern = 'service'
	and coalesce(told.triage, 'service') = 'service'
	and cardinality(told.accused) = 0
	and cardinality(told.excluded_units) = 0`;
