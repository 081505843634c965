import type { Command } from "commander";
import type { Deadline, Pause, Procedure, TimedStep, Zone } from "#procedures";
import { print, WrongInput } from "./outcome.ts";

interface Options {
	readonly procedure: string;
	readonly step: string;
	readonly start: string;
	readonly pause: readonly string[];
	readonly zone: string;
	readonly province?: string;
	readonly extended?: boolean;
}

export const deadline = (program: Command): Command =>
	program
		.command("deadline")
		.description(
			"The last day of a step of a procedure, and how it was counted",
		)
		.requiredOption("--procedure <id>", "id of a shipped procedure")
		.requiredOption("--step <code>", "code of a step that has a limit")
		.requiredOption(
			"--start <when>",
			"the event: a day (2026-03-17), or a moment (2026-03-17T16:30:00Z; without zone, the clock of --zone)",
		)
		.option(
			"--pause <from>..<to>",
			"days on which the clock stands still, both included; --pause 2026-03-18.. has no answer yet; may be repeated",
			(pause: string, before: readonly string[]) => [...before, pause],
			[] as readonly string[],
		)
		.option("--zone <zone>", "WIB, WITA or WIT", "")
		.option(
			"--province <code>",
			"code of the province of the office: its clock, where --zone is left out, and its own free days",
		)
		.option("--extended", "the limit was extended, where it may be")
		.addHelpText(
			"after",
			'\nPrinted: {"due","provisional","counted":[{"date","counts","why"}]}, by the decrees that come with the program. The day of the event is not counted.',
		)
		.action(async (options: Options) => {
			const { due, provisional, counted } = await counting(options);
			const { whyInWords } = await import("#procedures");
			print({
				due,
				provisional,
				counted: counted.map((day) => ({
					date: day.date,
					counts: day.counts,
					why: whyInWords(day),
				})),
			});
		});

async function counting(options: Options): Promise<Deadline> {
	const { deadlineOf } = await import("#procedures");
	const { shippedFreeDays } = await import("#calendar");
	const { procedure, step } = await theStep(options);
	const zone = await theZone(options);
	if (options.extended && step.limit.extension === 0)
		throw new WrongInput(
			`The step "${step.code}" of ${procedure.id} cannot be extended. Leave out --extended.`,
		);
	if (options.pause.length > 0 && !procedure.pause)
		throw new WrongInput(
			`The clock of ${procedure.id} never stands still. Leave out --pause.`,
		);
	return deadlineOf({
		procedure,
		step,
		startedAt: await theMoment(options.start, zone, "--start"),
		zone,
		pauses: await Promise.all(
			options.pause.map((text) => thePause(text, zone)),
		),
		calendar: shippedFreeDays(),
		extended: options.extended === true,
	});
}

async function theStep({ procedure: id, step: code }: Options): Promise<{
	readonly procedure: Procedure;
	readonly step: TimedStep;
}> {
	const { allProcedures, procedureNamed, timedSteps } = await import(
		"#procedures"
	);
	const procedure = procedureNamed(id);
	if (!procedure)
		throw new WrongInput(
			`There is no procedure "${id}". There are: ${allProcedures()
				.map((one) => one.id)
				.join(", ")}.`,
		);
	const timed = timedSteps(procedure);
	const step = timed.find((one) => one.code === code);
	if (!step)
		throw new WrongInput(
			`${id} has no step "${code}" with a limit. It has: ${timed
				.map((one) => one.code)
				.join(", ")}.`,
		);
	return { procedure, step };
}

async function theZone({ zone, province }: Options): Promise<Zone> {
	const { isZone, zoneOfProvince, zones } = await import("#procedures");
	if (province !== undefined && !/^\d{2}$/.test(province))
		throw new WrongInput(
			`"${province}" is no code of a province. Give two digits, such as 53.`,
		);
	if (zone === "") return province ? zoneOfProvince(province) : "WIB";
	if (!isZone(zone))
		throw new WrongInput(
			`"${zone}" is no zone. Give one of: ${zones.join(", ")}.`,
		);
	return zone;
}

/** A day stays a day. A moment without zone is told by the clock on the wall of the office. */
async function theMoment(
	text: string,
	zone: Zone,
	option: string,
): Promise<Date | string> {
	const { isDay } = await import("#territory");
	if (isDay(text)) return text;
	const [, day, time, offset] =
		/^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(
			text,
		) ?? [];
	if (day !== undefined && time !== undefined && isDay(day)) {
		const moment = new Date(`${day}T${time}${offset ?? offsets[zone]}`);
		if (!Number.isNaN(moment.getTime())) return moment;
	}
	throw new WrongInput(
		`${option}: "${text}" is no day and no moment. Write 2026-03-17 or 2026-03-17T16:30:00+07:00.`,
	);
}

const offsets = { WIB: "+07:00", WITA: "+08:00", WIT: "+09:00" } as const;

async function thePause(text: string, zone: Zone): Promise<Pause> {
	const { civilDay } = await import("#procedures");
	const [from, to, more] = text.split("..");
	if (from === undefined || to === undefined || more !== undefined)
		throw new WrongInput(
			`--pause: "${text}" is no pause. Write 2026-03-18..2026-03-20.`,
		);
	const day = async (part: string) => {
		const moment = await theMoment(part, zone, "--pause");
		return typeof moment === "string" ? moment : civilDay(moment, zone);
	};
	const pause = { from: await day(from), until: to ? await day(to) : null };
	if (pause.until !== null && pause.until < pause.from)
		throw new WrongInput(
			`--pause: "${text}" ends before it begins. Write the earlier day first.`,
		);
	return pause;
}
