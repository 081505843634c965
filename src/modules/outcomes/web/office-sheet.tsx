import type { Action } from "#actions";
import { OutcomeLine, StateTag, whenInWords } from "#actions/web";
import { say } from "#kernel/text.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import { dayOf } from "#territory";
import { fullDate } from "#ui/format.ts";
import { Meta, NoPrint, Row, Section } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { OfOffice } from "../index.ts";

interface OfficeSheetProps extends OfOffice {
	readonly view: View;
	readonly unit: Unit;
}

/** One sheet for the wall of an office: who answered without name or code reads there, too, what came of it. */
export const OfficeSheet = (props: OfficeSheetProps) => {
	const { view, unit, done, doing } = props;
	const { t, lang } = view;
	const here = link(view, "/unit/:unit/yang-dilakukan", { unit: unit.slug });
	const day = civilDay(view.now, zoneOfProvince(unit.province.code));
	return (
		<PrintSheet
			view={view}
			title={t("outcomes.office.title", { unit: unit.name })}
			back={{
				name: unit.name,
				href: link(view, "/unit/:slug", { slug: unit.slug }),
			}}
		>
			<NoPrint>
				<p>{t("outcomes.office.how")}</p>
			</NoPrint>
			<Sheet>
				<h1>{t("outcomes.office.title", { unit: unit.name })}</h1>
				<p class="lead">
					{t("outcomes.office.lead", { day: fullDate(lang, day) })}
				</p>
				{done.length === 0 && <p>{t("outcomes.office.none")}</p>}
				<Part {...props} id="dilakukan" name="done" actions={done} />
				<Part {...props} id="dikerjakan" name="doing" actions={doing} />
				<Row>
					<QrCode
						text={`${view.origin}${here}`}
						label={t("outcomes.office.qr")}
						small
					/>
					<Meta>
						{t("outcomes.office.speak", {
							speak: shown(view, "/pengaduan"),
							all: shown(view, "/tindak-lanjut"),
						})}
					</Meta>
				</Row>
			</Sheet>
		</PrintSheet>
	);
};

const shown = ({ origin, lang }: View, path: string): string =>
	`${origin}${inLanguage(lang, path)}`.replace(/^https?:\/\//, "");

const Part = ({
	view,
	id,
	name,
	actions,
}: Pick<OfficeSheetProps, "view"> & {
	readonly id: string;
	readonly name: "done" | "doing";
	readonly actions: readonly Action[];
}) => {
	const { t, lang } = view;
	const today = dayOf(view.now);
	if (actions.length === 0) return null;
	return (
		<Section id={id} title={t(`outcomes.office.${name}`)}>
			<List>
				{actions.map((action) => (
					<ListRow
						name={say(action.title, lang)}
						says={
							<>
								<OutcomeLine view={view} action={action} />
								{`${t("outcomes.from")} ${say(action.origin.says, lang)} · ${whenInWords(view, action, today)}`}
							</>
						}
						end={<StateTag view={view} action={action} today={today} />}
					/>
				))}
			</List>
		</Section>
	);
};

/** On the page of an office, of its survey, and wherever what it did is told. */
export const DoneByOffice = ({
	view,
	unit,
}: {
	readonly view: View;
	/** Slug of the office. */
	readonly unit: string;
}) => (
	<Meta>
		<a href={link(view, "/unit/:unit/yang-dilakukan", { unit })}>
			{view.t("outcomes.office.link")}
		</a>
	</Meta>
);
