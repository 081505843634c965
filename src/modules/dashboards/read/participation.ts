import { answeredByPlace } from "#consultations";
import { nothingYet, type Read } from "../measure.ts";
import { ofThere } from "./offices.ts";

/** Consultations in which everybody who spoke has an answer, of those that were over by the day. */
export const consultationsAnswered: Read = async (cx, asked) => {
	const { place, day } = asked;
	const rows = await answeredByPlace(cx, day, place.province?.code ?? null);
	return {
		...nothingYet,
		when: { kind: "day", day },
		behind: "/konsultasi",
		...ofThere(asked, rows),
	};
};
