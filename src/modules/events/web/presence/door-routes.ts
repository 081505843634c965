import { z } from "zod";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type DoorReading,
	doorList,
	type Event,
	isOurs,
	type Merged,
	mergeReadings,
	terms,
} from "../../index.ts";
import { may } from "../may.ts";
import { doorFields } from "../registering/register-fields.ts";
import { withEvent } from "../with-event.ts";
import { doorExamples as shown } from "./check-in-examples.ts";
import { DoorPage, EmptyDoorPage } from "./door-page.tsx";

const one = "/acara/meja/:unit/:event";
const door = `${one}/pintu` as const;

/** The list at a door without network, and what comes back from it. */
export const doorRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: door,
		may,
		trail: "none",
		offline: true,
		handle: (ask) =>
			withEvent(ask, (unit, event) => draw(ask, unit, event, emptyForm)),
		examples: shown.page,
	},
	{
		method: "POST",
		path: door,
		may,
		trail: "event.list-merged",
		offline: true,
		handle: (ask) => withEvent(ask, (...of) => merge(ask, ...of)),
		examples: shown.merge,
	},
	{
		method: "GET",
		path: `${door}/kosong`,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) =>
				event.state === "running" || event.state === "open"
					? page(EmptyDoorPage({ view: ask.view, unit, event }))
					: notFound,
			),
		examples: shown.empty,
	},
	{
		method: "GET",
		path: `${door}/daftar`,
		may,
		trail: "none",
		handle: (ask) => withEvent(ask, (unit, event) => list(ask, unit, event)),
		examples: shown.list,
	},
	{
		method: "GET",
		path: `${door}/pekerja.js`,
		may: "anyone",
		trail: "none",
		handle: worker,
		examples: shown.worker,
	},
];

function draw(
	{ view }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Answer {
	// Also of an event that was cancelled or told of: a device that still has its names forgets them here.
	if (event.state === "draft")
		return seeOther(to(one, { unit: unit.slug, event: event.id }));
	const html = DoorPage({ view, unit, event, state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function list(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const read =
		event.state === "open" || event.state === "running"
			? await doorList(cx, unit, event)
			: null;
	if (!read) return notFound;
	const people = read.people.map(({ side, waiting, ...one }) => ({
		...one,
		says: [
			view.t(`events.mode.of.${side}`),
			...(waiting ? [view.t("events.place.waits")] : []),
		].join(" · "),
	}));
	return {
		kind: "file",
		type: "application/json",
		bytes: JSON.stringify({ ...read, people }),
		headers: { "cache-control": "no-store" },
	};
}

/** The worker's script is the same for everybody; from this address it may answer for this page, and for no other. */
function worker(ask: Ask<View>): Answer {
	return {
		kind: "file",
		bytes: `importScripts(${JSON.stringify(ask.view.assets.islands["offline-worker"] ?? "")});\n`,
		type: "text/javascript; charset=utf-8",
		headers: {
			"service-worker-allowed": link(ask.view, door, {
				unit: param(ask, "unit"),
				event: param(ask, "event"),
			}),
		},
	};
}

const Readings = z.array(
	z.object({ id: z.string(), participant: z.string(), at: z.string() }),
);
const Brought = z.object({
	made: z.string(),
	seal: z.string(),
	readings: Readings,
});

const parsed = <Read>(text: string, shape: z.ZodType<Read>): Read | null => {
	try {
		return shape.parse(JSON.parse(text));
	} catch {
		return null;
	}
};

const readingsOf = (read: z.output<typeof Readings>): DoorReading[] =>
	read.map(({ id, participant, at }) => ({
		id,
		participantId: participant,
		at: new Date(at),
	}));

async function merge(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const state = formIn(ask.form);
	const sent = typedValue(state, doorFields.readings);
	return sent === ""
		? bring(ask, unit, event, state)
		: take(ask, unit, event, state, parsed(sent, Readings) ?? []);
}

/** From the page's script, which forgets on the device what the answer names, and nothing else. */
async function take(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
	read: z.output<typeof Readings>,
): Promise<Answer> {
	const done = await mergeReadings(ask.cx, event, readingsOf(read));
	return done.ok
		? {
				kind: "file",
				type: "application/json",
				bytes: JSON.stringify({
					kept: read.map(({ id }) => id),
					says: inWords(ask.view, done.value),
				}),
			}
		: again(ask, unit, event, state, done.problem);
}

/** A file that a device without network wrote. */
async function bring(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Promise<Answer> {
	const file = ask.form.get(doorFields.file);
	if (!(file instanceof File) || (file.name === "" && file.size === 0))
		return again(ask, unit, event, state, { reason: "no-file" });
	const read =
		file.size > terms.largestList ? null : parsed(await file.text(), Brought);
	if (!read || !isOurs(ask.cx, event, read))
		return again(ask, unit, event, state, { reason: "not-our-list" });
	const done = await mergeReadings(ask.cx, event, readingsOf(read.readings));
	return done.ok
		? seeOther(
				to(door, { unit: unit.slug, event: event.id }),
				inWords(ask.view, done.value),
			)
		: again(ask, unit, event, state, done.problem);
}

const inWords = ({ t }: View, { fresh, unknown, wrongClock }: Merged): string =>
	[
		t("events.door.merged", { n: fresh }),
		...(unknown > 0 ? [t("events.door.unknown", { n: unknown })] : []),
		...(wrongClock > 0 ? [t("events.door.clock", { n: wrongClock })] : []),
	].join(" ");

const again = (
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
	{ reason, about }: Refusal,
): Answer | Promise<Answer> =>
	reason === "no-such-event"
		? notFound
		: event.state !== "draft"
			? draw(
					ask,
					unit,
					event,
					withProblems(state, {
						field: reason === "not-running-or-over" ? "" : doorFields.file,
						says: `events.problem.${reason}`,
						...(about ? { about } : {}),
					}),
				)
			: seeOther(
					to(one, { unit: unit.slug, event: event.id }),
					ask.view.t("events.problem.not-running-or-over"),
				);
