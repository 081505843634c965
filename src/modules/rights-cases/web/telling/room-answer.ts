import { type Answer, type Html, page } from "#platform/http/answer.ts";

/** A page of the room: no browser and no cache keeps it. */
export const roomPage = (html: Html, status = 200, cookie?: string): Answer =>
	page(html, status, {
		"cache-control": "no-store",
		...(cookie === undefined ? {} : { "set-cookie": cookie }),
	});
