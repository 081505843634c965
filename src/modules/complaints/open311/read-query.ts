import { ok, type Result } from "#kernel/result.ts";
import { type Day, dayOf, isDay } from "#territory";
import type { PublicSearch } from "../publication/public-copies.ts";
import { type Problem, serviceCodes } from "./georeport.ts";

/** As the standard has it: at most so many days, and so many requests. */
const mostDays = 90;
const mostRequests = 1_000;

/** Reads the query of `GET requests`. Without days it is the last ninety; whoever asks for pages gets fifty on each. */
export function readQuery(
	query: URLSearchParams,
	now: Date,
): Result<PublicSearch, Problem> {
	const wrong = (description: string): Result<PublicSearch, Problem> => ({
		ok: false,
		problem: { code: 400, description },
	});
	const text = (name: string) => query.get(name)?.trim() ?? "";
	/** Several are given with commas, or one after the other. */
	const listed = (name: string) =>
		query
			.getAll(name)
			.flatMap((given) => given.split(","))
			.map((one) => one.trim())
			.filter(Boolean);
	const ids = listed("service_request_id");
	if (ids.length > mostRequests) return wrong("service_request_id: too many");
	const kinds = listed("service_code").map((code) =>
		Object.hasOwn(serviceCodes, code) ? serviceCodes[code] : undefined,
	);
	if (kinds.includes(undefined)) return wrong("service_code was not found");
	const statuses = new Set(listed("status"));
	if ([...statuses].some((one) => one !== "open" && one !== "closed"))
		return wrong("status is open or closed");
	const until = dayIn(text("end_date"));
	const from = dayIn(text("start_date"));
	if (until === "wrong" || from === "wrong")
		return wrong("start_date and end_date are W3C dates: 2026-11-20T00:00:00Z");
	const page = text("page") === "" ? 1 : Number(text("page"));
	if (!Number.isInteger(page) || page < 1 || page > 10_000)
		return wrong("page is a number from 1");
	const last = until ?? dayOf(now);
	return ok({
		kinds:
			kinds.length === 0 ? undefined : kinds.filter((one) => one !== undefined),
		ended: statuses.size === 1 ? statuses.has("closed") : undefined,
		page,
		perPage: ids.length > 0 || text("page") === "" ? mostRequests : 50,
		...(ids.length > 0
			? { ids }
			: { from: laterOf(from, shifted(last, -mostDays)), until: last }),
	});
}

/** The civil day of a W3C date or moment. */
function dayIn(typed: string): Day | null | "wrong" {
	if (typed === "") return null;
	if (isDay(typed)) return typed;
	const at = Date.parse(typed);
	return /^\d{4}-\d\d-\d\dT/.test(typed) && !Number.isNaN(at)
		? dayOf(new Date(at))
		: "wrong";
}

const laterOf = (one: Day | null, other: Day): Day =>
	one !== null && one > other ? one : other;

const shifted = (day: Day, by: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000)
		.toISOString()
		.slice(0, 10);
