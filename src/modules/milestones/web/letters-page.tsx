import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Field, Form, LinkButton } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type Entry, fields } from "../index.ts";
import { dayIn, hrefOf, letterIn, provinceNamed } from "./date-words.tsx";

interface LettersPageProps {
	readonly view: View;
	readonly entries: readonly Entry[];
	readonly names: ReadonlyMap<string, string>;
	readonly provinces: readonly Province[];
	/** What a moved date is called. */
	readonly titleOf: (entry: Entry) => string;
	readonly mayTakeBack: (entry: Entry) => boolean;
	readonly now: number;
	readonly last: number;
	/** The letter whose taking back was refused, and what was typed. */
	readonly wrong: { readonly id: string; readonly state: FormState } | null;
	readonly once: string;
}

/** Every letter that moved a date or added one, the youngest first. */
export const LettersPage = (props: LettersPageProps) => {
	const { view, entries, wrong } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("milestones.letters")}
			form={wrong?.state}
			head={
				<PageHead
					title={t("milestones.letters")}
					lead={t("milestones.letters.lead")}
					beside={
						<LinkButton href={link(view, "/kalender-program/surat/baru", {})}>
							{t("milestones.add")}
						</LinkButton>
					}
				/>
			}
		>
			{entries.length === 0 ? (
				<EmptyState title={t("milestones.letters.none")}>
					{t("milestones.letters.none.says")}
				</EmptyState>
			) : (
				<List>
					{entries.map((entry) => (
						<LetterRow {...props} entry={entry} />
					))}
				</List>
			)}
			<Pager view={view} now={props.now} last={props.last} />
		</OfficerLayout>
	);
};

const LetterRow = (props: LettersPageProps & { readonly entry: Entry }) => {
	const { view, entry, names, provinces, titleOf } = props;
	const { t } = view;
	const by = names.get(entry.enteredBy ?? "") ?? "Rangkul";
	return (
		<ListRow
			name={titleOf(entry)}
			href={hrefOf(view, entry.key ?? entry.id)}
			says={
				<>
					<strong>{dayIn(view, entry.on)}</strong> · {letterIn(view, entry)}{" "}
					{t("milestones.entered", {
						who: by,
						when: moment(view.lang, entry.enteredAt),
					})}
					{entry.takenBack && <> {entry.takenBack.why}</>}
					<TakeBack {...props} />
				</>
			}
			end={
				entry.takenBack ? (
					<Tag shape="ring">{t("milestones.taken-back")}</Tag>
				) : entry.province === null ? (
					t("milestones.nation")
				) : (
					provinceNamed(provinces, entry.province)
				)
			}
		/>
	);
};

const TakeBack = ({
	view,
	entry,
	mayTakeBack,
	wrong,
	once,
	titleOf,
}: LettersPageProps & { readonly entry: Entry }) => {
	const { t } = view;
	if (entry.takenBack || !mayTakeBack(entry)) return null;
	const here = wrong?.id === entry.id;
	return (
		<Fold summary={t("milestones.take-back")} open={here}>
			<Form
				view={view}
				action={link(view, "/kalender-program/surat/:id/tarik", {
					id: entry.id,
				})}
				once={`${once}-${entry.id}`}
				label={`${t("milestones.take-back")}: ${titleOf(entry)}`}
			>
				<Field
					view={view}
					state={here && wrong ? wrong.state : { typed: {}, problems: [] }}
					name={fields.why}
					within={here ? undefined : entry.id}
					label={t("milestones.field.why")}
					hint={t("milestones.field.why.hint")}
					autocomplete="off"
				/>
				<div>
					<Button kind="outlined">{t("milestones.take-back.do")}</Button>
				</div>
			</Form>
		</Fold>
	);
};
