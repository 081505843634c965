import { procedureNamed, timedSteps } from "#procedures";
import { usualProcedure } from "./read-rules.ts";

/** Working days within which somebody looks at what was told, as the usual procedure says; `null` where it sets none. */
export function firstCheckDays(): number | null {
	const procedure = procedureNamed(usualProcedure());
	const days = (procedure ? timedSteps(procedure) : [])
		.filter(({ from }) => from === "received")
		.map(({ limit }) => limit.days);
	return days.length === 0 ? null : Math.min(...days);
}
