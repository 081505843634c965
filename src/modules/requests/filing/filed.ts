import type { NewNotice } from "#notices";
import type { Announcement } from "#platform/announce.ts";
import type { Deed } from "#platform/trail.ts";
import type { Unit } from "#units";
import {
	type Channel,
	type RequestProcedure,
	subjectKind,
} from "../request.ts";

// What is told of a request that came in: ids and codes alone, nothing of what was asked.

export const filedTrail = (
	id: string,
	{ id: procedure, version }: RequestProcedure,
	channel: Channel,
): Deed => ({
	chain: "operations",
	deed: "request.filed",
	subject: { kind: subjectKind, id },
	details: { procedure, version, channel },
});

export const filedNotice = (
	{ id: unitId, province, slug }: Unit,
	id: string,
	ref: string,
): NewNotice => ({
	to: { permission: "requests.handle", unitId, province: province.code },
	kind: "news",
	subject: { kind: subjectKind, id },
	says: "requests.news.filed",
	about: { ref },
	path: `/permohonan/meja/${slug}/${id}`,
});

export const filedNews = (
	unitId: string,
	requestId: string,
	{ id: procedure }: RequestProcedure,
): Announcement => ({
	name: "requests.filed",
	body: { unitId, requestId, procedure },
});
