import { askFields } from "#accommodations";
import { AskAheadFields } from "#accommodations/web";
import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	askedWithIt,
	type Counts,
	type Event,
	needsOf,
	sidesOf,
	takesNames,
	terms,
} from "../../index.ts";
import { sideChoices, whenInWords } from "../event-words.tsx";
import type { RegisterKind } from "./read-registering.ts";
import { registerFields } from "./register-fields.ts";

export interface RegisterPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly counts: Counts;
	readonly kind: RegisterKind;
	readonly state: FormState;
	/** Made for this one form: sent twice, it registers once. */
	readonly form: string;
	/** Somebody of the office reads what is asked for with it. */
	readonly asks: boolean;
}

/** Somebody takes part, for themselves or with their office. No account, and a word instead of a name will do. */
export const RegisterPage = (props: RegisterPageProps) => {
	const { view, unit, event, kind, state } = props;
	const { t } = view;
	const home = link(view, "/unit/:unit/acara/:event", {
		unit: unit.slug,
		event: event.id,
	});
	const title = t(`events.register.${kind}`);
	return (
		<CitizenLayout
			view={view}
			title={`${title}: ${event.title}`}
			description={t(`events.register.${kind}.lead`)}
			form={state}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("events.list.title"), href: link(view, "/acara", {}) },
							{ name: event.title, href: home },
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={`${event.title}. ${whenInWords(view, event)}`}
			/>
			{takesNames(event, view.now) ? (
				<>
					<RegisterForm {...props} />
					<Meta>
						{t("events.register.kept", { n: terms.kept })}{" "}
						{event.certificate.kind !== "none" &&
							t("events.register.kept.certificate", {
								n: terms.certificateKept,
							})}
					</Meta>
				</>
			) : (
				<EmptyState
					title={t("events.register.closed")}
					next={<a href={home}>{event.title}</a>}
				>
					{t("events.register.closed.says")}
				</EmptyState>
			)}
		</CitizenLayout>
	);
};

const addressOf = ({ view, unit, event, kind }: RegisterPageProps): string => {
	const params = { unit: unit.slug, event: event.id };
	return kind === "one"
		? link(view, "/unit/:unit/acara/:event/daftar", params)
		: link(view, "/unit/:unit/acara/:event/rombongan", params);
};

const RegisterForm = (props: RegisterPageProps) => {
	const { view, state, form, asks, kind, event } = props;
	const { t } = view;
	const part = { view, state };
	return (
		<Form view={view} action={addressOf(props)} shared>
			<Hidden name={registerFields.form} value={form} />
			{kind === "one" ? <OneName {...props} /> : <ManyNames {...props} />}
			<Checkboxes
				{...part}
				name={registerFields.needs}
				label={t("events.register.needs")}
				options={needsOf(event).map((need) => ({
					value: need,
					label: t(`events.need.${need}`),
				}))}
				optional
			/>
			{asks && (
				<>
					<AskAheadFields {...part} kinds={askedWithIt} optional />
					<TextArea
						{...part}
						name={askFields.words}
						label={t("events.register.need")}
						hint={t("events.register.need.hint", { n: terms.longestNeed })}
						rows={2}
						optional
					/>
				</>
			)}
			<div>
				<Button>{t(`events.register.${kind}.send`)}</Button>
			</div>
		</Form>
	);
};

const OneName = ({ view, state, event, counts }: RegisterPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={registerFields.name}
				label={t("events.register.name")}
				hint={t("events.register.name.hint")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={registerFields.institution}
				label={t("events.register.institution")}
				autocomplete="off"
				optional
			/>
			{sidesOf(event).length > 1 && (
				<Radios
					{...part}
					name={registerFields.side}
					label={t("events.register.side")}
					options={sideChoices(view, event, counts)}
				/>
			)}
		</>
	);
};

const ManyNames = ({ view, state, event, counts }: RegisterPageProps) => {
	const { t } = view;
	const part = { view, state };
	const choices = new Map(
		sideChoices(view, event, counts).map(({ value, says }) => [value, says]),
	);
	return (
		<>
			<Field
				{...part}
				name={registerFields.institution}
				label={t("events.register.institution")}
				autocomplete="off"
			/>
			{sidesOf(event).map((side) => (
				<TextArea
					{...part}
					name={registerFields[side]}
					label={t(`events.register.names.${side}`)}
					hint={`${choices.get(side) ?? ""} ${t("events.register.names.hint", { n: terms.mostNames })}`}
					rows={6}
					optional={sidesOf(event).length > 1}
				/>
			))}
		</>
	);
};
