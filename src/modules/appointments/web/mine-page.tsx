import { AskingsOf } from "#accommodations/web";
import type { FormState } from "#kernel/form.ts";
import { CloseVisit } from "#receipts/web";
import { Button, Form, LinkButton, Radios } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { NoPrint, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Mine, Slot } from "../index.ts";
import { bookFields } from "./fields.ts";
import { slotChoices, whenOf } from "./slot-words.ts";

interface MinePageProps extends Mine {
	readonly view: View;
	readonly unit: Unit;
	/** To which it can be moved. */
	readonly slots: readonly Slot[];
	readonly state: FormState;
	/** It has begun: nothing can be changed any more. */
	readonly over: boolean;
}

/** An appointment, by the code of its receipt. */
export const MinePage = (props: MinePageProps) => {
	const { view, unit, booking, slot, askings, state, over } = props;
	const { t } = view;
	const stands = booking.cancelledOn === null && slot.closedOn === null;
	return (
		<CitizenLayout
			view={view}
			title={t("appointments.mine.title")}
			form={state}
			unlisted
		>
			<PageHead
				title={t("appointments.mine.title")}
				lead={`${unit.name}. ${whenOf(view, unit, slot)}`}
			/>
			<Standing {...props} />
			{booking.about && (
				<Section id="tentang" title={t("appointments.book.about")}>
					<ToldWords words={booking.about} />
				</Section>
			)}
			<AskingsOf view={view} askings={askings} />
			{stands && (
				<p>
					<LinkButton
						href={link(view, "/janji/saya/kalender", {})}
						kind="outlined"
					>
						{t("appointments.mine.calendar")}
					</LinkButton>
				</p>
			)}
			{booking.cancelledOn === null && !over && <Change {...props} />}
			<NoPrint>
				<Row>
					<CloseVisit view={view} />
				</Row>
			</NoPrint>
		</CitizenLayout>
	);
};

/** Whether they are expected. */
const Standing = (props: MinePageProps) => {
	const { view, unit, booking, slot, over } = props;
	const { t } = view;
	const [next] = othersOf(props);
	if (booking.cancelledOn !== null)
		return <Notice kind="info">{t("appointments.mine.cancelled")}</Notice>;
	if (slot.closedOn !== null)
		return (
			<Notice kind="bad" title={t("appointments.mine.closed")}>
				{t("appointments.mine.closed.says", { reason: slot.reason ?? "" })}{" "}
				{next
					? t("appointments.mine.closed.next", {
							when: whenOf(view, unit, next),
						})
					: t("appointments.mine.closed.none")}
			</Notice>
		);
	return (
		<Notice kind={over ? "info" : "ok"}>
			{t(over ? "appointments.mine.over" : "appointments.mine.stands", {
				word: booking.word || "-",
				named: booking.word ? "yes" : "no",
			})}
		</Notice>
	);
};

/** To where it can be moved, the next first. */
const othersOf = ({ slots, booking }: MinePageProps): readonly Slot[] =>
	slots.filter(({ id }) => id !== booking.slotId);

const Change = (props: MinePageProps) => {
	const { view, unit, state } = props;
	const { t } = view;
	const others = othersOf(props);
	return (
		<NoPrint>
			<Section id="ubah" title={t("appointments.mine.change")}>
				{others.length > 0 ? (
					<Form
						view={view}
						action={link(view, "/janji/saya/pindah", {})}
						label={t("appointments.mine.move")}
					>
						<Radios
							view={view}
							state={state}
							name={bookFields.slot}
							label={t("appointments.mine.when")}
							options={slotChoices(view, unit, others)}
						/>
						<div>
							<Button kind="outlined">{t("appointments.mine.move")}</Button>
						</div>
					</Form>
				) : (
					<p>{t("appointments.mine.no-other")}</p>
				)}
				<Form
					view={view}
					action={link(view, "/janji/saya/batal", {})}
					look="row"
				>
					<Button kind="danger">{t("appointments.mine.cancel")}</Button>
				</Form>
			</Section>
		</NoPrint>
	);
};
