import { AskAheadFields } from "#accommodations/web";
import { allNeeds, type Service } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Slot, terms } from "../index.ts";
import { bookFields } from "./fields.ts";
import { slotChoices } from "./slot-words.ts";

interface BookPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly slots: readonly Slot[];
	readonly services: readonly Service[];
	readonly state: FormState;
	/** Made for this one form: sent twice, it books once. */
	readonly form: string;
	/** Somebody of the office reads what is asked for ahead. */
	readonly asks: boolean;
}

/** The free hours of an office, to take one without a name. */
export const BookPage = (props: BookPageProps) => {
	const { view, unit, slots, state } = props;
	const { t } = view;
	const home = link(view, "/unit/:slug", { slug: unit.slug });
	return (
		<CitizenLayout
			view={view}
			title={`${t("appointments.book.title")}, ${unit.name}`}
			description={t("appointments.book.lead")}
			form={state}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: unit.name, href: home },
							{ name: t("appointments.book.title") },
						]}
					/>
				}
				title={t("appointments.book.title")}
				lead={t("appointments.book.lead")}
			/>
			{slots.length === 0 ? (
				<EmptyState
					title={t("appointments.book.none")}
					next={<a href={home}>{unit.name}</a>}
				>
					{t("appointments.book.none.says")}
				</EmptyState>
			) : (
				<>
					<BookForm {...props} />
					<Meta>{t("appointments.book.kept", { n: terms.kept })}</Meta>
				</>
			)}
		</CitizenLayout>
	);
};

const BookForm = ({
	view,
	unit,
	slots,
	services,
	state,
	form,
	asks,
}: BookPageProps) => {
	const { t, lang } = view;
	const part = { view, state };
	return (
		<Form
			view={view}
			action={link(view, "/unit/:unit/janji", { unit: unit.slug })}
		>
			<Hidden name={bookFields.form} value={form} />
			<Radios
				{...part}
				name={bookFields.slot}
				label={t("appointments.book.when")}
				options={slotChoices(view, unit, slots)}
			/>
			<Checkboxes
				{...part}
				name={bookFields.need}
				label={t("appointments.book.need")}
				hint={t("appointments.book.need.hint")}
				options={allNeeds().map(({ code, label }) => ({
					value: code,
					label: say(label, lang),
				}))}
				optional
			/>
			{services.length > 0 && (
				<Select
					{...part}
					name={bookFields.service}
					label={t("appointments.book.service")}
					none={t("appointments.book.service.none")}
					options={services.map(({ id, name }) => ({
						value: id,
						label: say(name, lang),
					}))}
					optional
				/>
			)}
			<Field
				{...part}
				name={bookFields.word}
				label={t("appointments.book.word")}
				hint={t("appointments.book.word.hint", { n: terms.longestWord })}
				width="16"
				autocomplete="off"
				optional
			/>
			<TextArea
				{...part}
				name={bookFields.about}
				label={t("appointments.book.about")}
				hint={t("appointments.book.about.hint", { n: terms.longestWords })}
				rows={2}
				optional
			/>
			{asks && <AskAheadFields {...part} optional />}
			<div>
				<Button>{t("appointments.book.send")}</Button>
			</div>
		</Form>
	);
};
