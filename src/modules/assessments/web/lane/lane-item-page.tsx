import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { Lane as LaneColumns, Queue } from "#ui/lane.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { LaneItem, Taken } from "../../index.ts";
import { placeOfItem } from "../../index.ts";
import { JudgedItem, type JudgedItemProps } from "../judged-item.tsx";
import { itemName } from "../words.ts";
import { DecisionForms, type DecisionProps } from "./decision-forms.tsx";
import { addressOfLane, linkToItem, ofLane } from "./lane-address.ts";
import { laneName } from "./lane-words.ts";
import { ShortcutList } from "./shortcuts.tsx";

export interface LaneItemProps extends JudgedItemProps, DecisionProps {
	/** This item and the next ones, and how many wait. */
	readonly taken: Taken;
	/** What was decided last and may still be taken back. */
	readonly last: LastDecision | null;
	/** Tells the people who share a browser apart, and says nothing of them. */
	readonly who: string;
}

/** A decision of the last ten minutes, as the lane tells of it. */
export interface LastDecision {
	readonly key: string;
	readonly name: string;
	readonly outcome: "accepted" | "returned";
	readonly unit: string;
	readonly instrument: string;
	readonly year: number;
}

/** One item of a lane: claim, proof, rubric, reason, save in one glance. The script only makes the next one come sooner. */
export const LaneItemPage = (props: LaneItemProps) => {
	const { view, lane, found, item, state, taken, laneItem, who } = props;
	const next = taken.items.filter((one) => one !== laneItem);
	return (
		<OfficerLayout
			view={view}
			title={`${itemName(view.lang, item)}, ${found.unit.name}`}
			form={state}
			islands={["lane-desk"]}
			lane
		>
			<lane-desk
				data-who={who}
				data-keys={view.look.shortcuts}
				data-next={JSON.stringify(
					next.map((one) => linkToItem(view, lane, one)),
				)}
				data-lane={link(view, ofLane, addressOfLane(lane))}
				data-waits={view.t("assessments.lane-unsent")}
				data-ended={view.t("assessments.lane-session-over")}
				data-unsaved={view.t("assessments.lane-unsaved")}
				data-again={view.t("assessments.lane-open-again")}
			>
				<p class="lane-news meta" role="status" />
				<div class="lane-swap">
					<Bar {...props} />
					<LaneColumns
						queue={<Next {...props} next={next} />}
						proof={
							<>
								<JudgedItem {...props} />
								<Aside {...props} />
							</>
						}
						rubric={<DecisionForms {...props} />}
					/>
				</div>
			</lane-desk>
		</OfficerLayout>
	);
};

/** Where one is, what was decided last, and the way out. */
const Bar = ({ view, lane, found, taken, last }: LaneItemProps) => {
	const keys = view.look.shortcuts === "keys";
	return (
		<div class="lane-bar">
			<p>
				<a href={link(view, "/verifikasi/jalur", {})}>
					{view.t("assessments.lane-crumb")}
				</a>{" "}
				<strong>{laneName(view, lane, found.unit.name)}</strong>{" "}
				<span class="meta lane-count">
					{view.t("assessments.lane-progress", {
						done: taken.of - taken.left,
						left: taken.left,
					})}
				</span>
			</p>
			<Row>
				<div class="lane-undo" hidden={last === null}>
					<Undo view={view} last={last ?? nothing} shortcut={keys} />
				</div>
				<Form
					view={view}
					look="row"
					id="jeda"
					action={link(
						view,
						"/verifikasi/jalur/:instrument/:year/:way/:subject/jeda",
						addressOfLane(lane),
					)}
				>
					<Button kind="outlined" small shortcut={keys ? "j" : undefined}>
						{view.t("assessments.lane-pause")}
					</Button>
				</Form>
			</Row>
		</div>
	);
};

/** Filled by the script after the first decision. */
const nothing: LastDecision = {
	key: "",
	name: "",
	outcome: "accepted",
	unit: "",
	instrument: "",
	year: 0,
};

export const lastInWords = (
	view: View,
	{ outcome, name }: LastDecision,
): string => view.t(`assessments.lane-last-${outcome}`, { name });

/** A real deed of the server, without a countdown. */
export const Undo = ({
	view,
	last,
	shortcut = false,
}: {
	readonly view: View;
	readonly last: LastDecision;
	readonly shortcut?: boolean;
}) => (
	<Form
		view={view}
		look="row"
		action={link(view, "/verifikasi/jalur/urungkan", {})}
	>
		<span class="meta lane-last">{last.key && lastInWords(view, last)}</span>
		<Hidden name="tanda" value={last.key} />
		<Hidden name="unit" value={last.unit} />
		<Hidden name="instrumen" value={last.instrument} />
		<Hidden name="tahun" value={String(last.year)} />
		<Button kind="quiet" small shortcut={shortcut ? "u" : undefined}>
			{view.t("assessments.lane-undo")}
		</Button>
	</Form>
);

const Next = ({
	view,
	lane,
	laneItem,
	items,
	next,
}: LaneItemProps & { readonly next: readonly LaneItem[] }) => {
	const nameOf = (one: LaneItem): string => {
		if (lane.way === "indikator") return one.unitName;
		const named = items.find(({ code }) => code === one.code);
		return named ? itemName(view.lang, named) : one.code;
	};
	return (
		<Queue
			label={view.t("assessments.lane-queue")}
			title={view.t("assessments.lane-queue")}
			items={[laneItem, ...next].map((one) => ({
				name: nameOf(one),
				says: view.t(
					one === laneItem
						? "assessments.verify-here"
						: "assessments.lane-ready",
				),
				href: linkToItem(view, lane, one),
				current: one === laneItem,
			}))}
		/>
	);
};

/** Below the proof: put it off, look at the whole unit, and the list of shortcuts. */
const Aside = (props: LaneItemProps) => {
	const { view, lane, laneItem, found, item, proofs } = props;
	const keys = view.look.shortcuts === "keys";
	return (
		<>
			<Row>
				{proofs.length > 1 && (
					<LinkButton
						href="#bukti-2"
						kind="outlined"
						small
						shortcut={keys ? "e" : undefined}
					>
						{view.t("assessments.lane-next-proof")}
					</LinkButton>
				)}
				<Form
					view={view}
					id="lewati"
					look="row"
					action={link(
						view,
						"/verifikasi/jalur/:instrument/:year/:way/:subject/butir/:item/lewati",
						{ ...addressOfLane(lane), item: placeOfItem(lane, laneItem) },
					)}
				>
					<Button kind="quiet" small shortcut={keys ? "l" : undefined}>
						{view.t("assessments.lane-skip")}
					</Button>
				</Form>
				<a
					href={link(view, "/verifikasi/:unit/:instrument/:year/butir/:code", {
						unit: found.unit.slug,
						instrument: lane.instrument,
						year: String(lane.year),
						code: item.code,
					})}
				>
					{view.t("assessments.lane-whole-unit")}
				</a>
			</Row>
			{keys && <ShortcutList view={view} />}
		</>
	);
};
