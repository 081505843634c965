import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, DateFields, Field, Form, Hidden } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { Fold, Hug, Meta, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type CopyAtDesk, type Desk, isOverdue, isValid } from "../../index.ts";
import { LendingPage } from "./frame.tsx";

/** As the forms of the desk name them. */
export const deskFields = {
	typed: "kode",
	shown: "anggota",
	on: "hari",
	loan: "pinjaman",
} as const;

export interface DeskPageProps extends Desk {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	/** Made for this one page: a scan sent twice is one scan. */
	readonly once: string;
	readonly today: string;
	/** The day on which what is scanned now was found in the book drop. */
	readonly dropDay: string | null;
}

/** One box: a card opens the member, copies are lent one after the other, and come back where no card is open. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, unit, member, state, dropDay } = props;
	const { t } = view;
	const heading = member ? member.name : t("library.lend.desk.title");
	return (
		<LendingPage
			// What happened stands in the field itself.
			view={{ ...view, flash: null }}
			unit={unit}
			at="desk"
			title={[view.flash, heading].filter(Boolean).join(" · ")}
			heading={heading}
			form={state}
		>
			{view.flash && (
				<div id="hasil" role="status">
					<Notice kind="ok">{view.flash}</Notice>
				</div>
			)}
			{member ? (
				<Meta>
					{t("library.lend.desk.open", {
						until: fullDate(view.lang, member.validUntil),
					})}
				</Meta>
			) : (
				<p>{t("library.lend.desk.lead")}</p>
			)}
			{dropDay && !member && (
				<Notice kind="info">
					{t("library.lend.drop.now", { day: fullDate(view.lang, dropDay) })}
				</Notice>
			)}
			<ScanBox {...props} />
			<Deeds {...props} />
			{member ? <AtHome {...props} /> : <BookDrop {...props} />}
		</LendingPage>
	);
};

const ScanBox = ({
	view,
	unit,
	member,
	state,
	once,
	dropDay,
}: DeskPageProps) => (
	<Form
		view={view}
		action={link(view, "/perpustakaan/meja/:unit/pinjam", { unit: unit.slug })}
		once={once}
		label={view.t("library.lend.scan")}
		shared
	>
		<Hidden name={deskFields.shown} value={member?.id ?? ""} />
		{dropDay && <Hidden name={deskFields.on} value={dropDay} />}
		<Field
			view={view}
			state={state}
			name={deskFields.typed}
			label={view.t(
				member ? "library.lend.scan.item" : "library.lend.scan.any",
			)}
			hint={view.t("library.lend.scan.hint")}
			describedBy={view.flash ? "hasil" : undefined}
			autocomplete="off"
			spellcheck={false}
			maxlength={64}
			mono
			width="16"
			autofocus
		/>
		<div>
			<Button>{view.t("library.lend.scan.do")}</Button>
		</div>
	</Form>
);

/** What can be done with what was done. */
const Deeds = ({ view, unit, member, last, once, ready }: DeskPageProps) => {
	const { t } = view;
	const of = { unit: unit.slug };
	return (
		<>
			{ready.length > 0 && (
				<Hug tone="warn">
					<p>
						<strong>{t("library.lend.ready", { n: ready.length })}</strong>
					</p>
					<ul>
						{ready.map(({ number, title }) => (
							<li>
								{t("library.lend.ready.slip", { number: number ?? 0, title })}
							</li>
						))}
					</ul>
				</Hug>
			)}
			<Row>
				{member && (
					<Form
						view={view}
						action={link(view, "/perpustakaan/meja/:unit/pinjam/selesai", of)}
						look="row"
					>
						<Button kind="outlined">{t("library.lend.done")}</Button>
					</Form>
				)}
				{last && (
					<Form
						view={view}
						action={link(view, "/perpustakaan/meja/:unit/pinjam/batal", of)}
						once={once}
						look="row"
					>
						<Button kind="quiet">{t(`library.lend.undo.${last}`)}</Button>
					</Form>
				)}
			</Row>
		</>
	);
};

const AtHome = (props: DeskPageProps) => {
	const { view, member, copies, today } = props;
	const { t, lang } = view;
	return (
		<Section
			id="dibawa"
			title={t("library.lend.at-home", { n: copies.length })}
		>
			{member && !isValid(member, today) && (
				<Notice kind="bad">
					{t("library.lend.problem.card-ended", {
						until: fullDate(lang, member.validUntil),
					})}
				</Notice>
			)}
			{copies.length === 0 ? (
				<p>{t("library.lend.at-home.none")}</p>
			) : (
				<List>
					{copies.map((copy) => (
						<ListRow
							name={copy.title}
							says={dueWords(view, copy, today)}
							end={<Renew {...props} copy={copy} />}
						/>
					))}
				</List>
			)}
		</Section>
	);
};

export const dueWords = (
	{ t, lang }: View,
	{ loan, barcode }: Pick<CopyAtDesk, "loan" | "barcode">,
	today: string,
): string =>
	loan
		? [
				t(
					isOverdue(loan, today) ? "library.lend.was-due" : "library.lend.due",
					{ day: fullDate(lang, loan.dueOn) },
				),
				barcode,
			].join(" · ")
		: barcode;

const Renew = ({
	view,
	unit,
	once,
	copy,
}: DeskPageProps & { readonly copy: CopyAtDesk }) => (
	<Form
		view={view}
		action={link(view, "/perpustakaan/meja/:unit/pinjam/perpanjang", {
			unit: unit.slug,
		})}
		once={once}
		look="row"
	>
		<Hidden name={deskFields.loan} value={copy.loan?.id ?? ""} />
		<Button
			kind="outlined"
			small
			label={`${view.t("library.lend.renew")}: ${copy.title}`}
		>
			{view.t("library.lend.renew")}
		</Button>
	</Form>
);

/** What lay in the book drop came back on an earlier day. */
const BookDrop = ({ view, unit, dropDay }: DeskPageProps) => {
	const { t } = view;
	const path = link(view, "/perpustakaan/meja/:unit/pinjam", {
		unit: unit.slug,
	});
	return (
		<Fold summary={t("library.lend.drop")}>
			<form
				class="fields"
				method="get"
				action={path}
				aria-label={t("library.lend.drop")}
			>
				<DateFields
					view={view}
					state={emptyForm}
					name={deskFields.on}
					label={t("library.lend.drop.day")}
					hint={t("library.lend.drop.hint")}
				/>
				<Row>
					<Button kind="outlined">{t("library.lend.drop.do")}</Button>
					{dropDay && <a href={path}>{t("library.lend.drop.end")}</a>}
				</Row>
			</form>
		</Fold>
	);
};
