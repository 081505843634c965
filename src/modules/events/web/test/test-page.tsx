import { type FormState, typedValue } from "#kernel/form.ts";
import type { Gain } from "#surveys";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Field, Form, Hidden, Radios } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	choicesAsked,
	type Event,
	type Part,
	type Question,
	shownOf,
	testCodes,
	testFields,
} from "../../index.ts";
import { revisionField } from "../plan/plan-form.ts";

/** Which test was sent: one that lay open meanwhile is not taken as the other. */
export const partField = "bagian";

interface OfEvent {
	readonly view: View;
	readonly event: Event;
	readonly state: FormState;
	readonly once: string;
}

export interface WriteTestPageProps extends OfEvent {
	readonly unit: Unit;
	/** Of those who sat both parts; `null` while that says nothing. */
	readonly gain: Gain | null;
	/** The questions may still be written. */
	readonly writes: boolean;
	/** How often they were written. */
	readonly revision: number;
	/** From how many people on a gain is told. */
	readonly least: number;
}

/** The test of an event for its office: five questions with their key, and what people learned. */
export const WriteTestPage = (props: WriteTestPageProps) => {
	const { view, unit, event, state, once, gain, writes, revision, least } =
		props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.test")}: ${event.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{ name: t("events.test") },
							]}
						/>
					}
					title={t("events.test")}
					lead={t("events.test.lead")}
				/>
			}
		>
			<Section id="kenaikan" title={t("events.test.gain")}>
				<p>{gainInWords(view, gain, least)}</p>
			</Section>
			{writes ? (
				<Form
					view={view}
					action={link(view, "/acara/meja/:unit/:event/tes", address)}
					once={once}
				>
					<Hidden name={revisionField} value={String(revision)} />
					{testCodes().map((_, at) => (
						<Written view={view} state={state} at={at} />
					))}
					<div>
						<Button>{t("events.test.save")}</Button>
					</div>
				</Form>
			) : (
				<Meta>{t("events.test.fixed")}</Meta>
			)}
		</OfficerLayout>
	);
};

export const gainInWords = (
	{ t }: View,
	gain: Gain | null,
	least: number,
): string =>
	gain === null
		? t("events.test.gain.few", { least })
		: t(`events.test.gain.${gain.says}`, {
				n: gain.n,
				before: gain.before,
				after: gain.after,
				from: gain.from,
				to: gain.to,
			});

const Written = ({
	view,
	state,
	at,
}: Pick<OfEvent, "view" | "state"> & { readonly at: number }) => {
	const { t } = view;
	const fields = testFields(at);
	const part = { view, state, autocomplete: "off" } as const;
	return (
		<>
			<Field
				{...part}
				name={fields.ask}
				label={t("events.test.question", { n: at + 1 })}
			/>
			{Array.from({ length: choicesAsked }, (_, n) => (
				<Field
					{...part}
					name={fields.choice(n)}
					label={t(n === 0 ? "events.test.right" : "events.test.wrong", {
						n: at + 1,
						which: n,
					})}
					optional={n === 2}
				/>
			))}
		</>
	);
};

export interface SitTestPageProps extends OfEvent {
	readonly participant: { readonly id: string; readonly name: string };
	readonly part: Part;
	readonly questions: readonly Question[];
}

/** Five questions for one person; none has to be answered. */
export const SitTestPage = (props: SitTestPageProps) => {
	const { view, event, participant, part, questions, state, once } = props;
	const { t } = view;
	const title = t(`events.test.sit.${part}`);
	return (
		<CitizenLayout view={view} title={title} form={state} unlisted>
			<PageHead
				title={title}
				lead={t("events.test.sit.lead", {
					name: participant.name,
					title: event.title,
				})}
			/>
			<Form
				view={view}
				action={link(view, "/acara/saya/:participant/tes", {
					participant: participant.id,
				})}
				once={once}
				shared
			>
				<Hidden name={partField} value={part} />
				{questions.map((question, at) => (
					<Radios
						view={view}
						state={state}
						name={testFields(at).ask}
						label={`${at + 1}. ${question.ask}`}
						options={shownOf(question).map((choice) => ({
							value: choice,
							label: choice,
						}))}
						optional
					/>
				))}
				<div>
					<Button>{t("events.test.send")}</Button>
				</div>
			</Form>
			<Meta>{t("events.test.kept")}</Meta>
		</CitizenLayout>
	);
};

/** The questions as they stand, for the form. */
export const testForm = (
	questions: readonly Question[] | null,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		(questions ?? []).flatMap(({ ask, choices }, at) => [
			[testFields(at).ask, ask],
			...choices.map((choice, n) => [testFields(at).choice(n), choice]),
		]),
	);

export const typedTest = (state: FormState): readonly Question[] =>
	testCodes().map((_, at) => {
		const fields = testFields(at);
		return {
			ask: typedValue(state, fields.ask),
			choices: Array.from({ length: choicesAsked }, (_, n) =>
				typedValue(state, fields.choice(n)),
			),
		};
	});
