import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	type Chosen,
	type HindranceCode,
	quietDays,
	type RegionNow,
	type UnitLine,
	undoMinutes,
} from "../../index.ts";
import { addressOf, Path } from "../region-path.tsx";
import { hindranceInWords, roundName } from "../words.ts";
import { leftOutInWords, sentenceField } from "./reminder-words.ts";

interface RemindPageProps {
	readonly view: View;
	readonly region: RegionNow;
	readonly chosen: Chosen;
	readonly state: FormState;
	readonly once: string;
}

/** Before anything goes out: who is reminded of what, by which way, and who is not. */
export const RemindPage = (props: RemindPageProps) => {
	const { view, region, chosen, state } = props;
	const { t } = view;
	const n = chosen.ready.length;
	const title = t("targets.remind-title", { n });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Path view={view} region={region} here={t("targets.remind-here")} />
					}
					title={title}
					lead={`${region.province.name}. ${roundName(view, region.round)}`}
				/>
			}
		>
			{n === 0 ? (
				<EmptyState
					title={t("targets.remind-nobody")}
					next={
						<a
							href={link(
								view,
								"/target/:provinsi/:instrument/:year",
								addressOf(region),
							)}
						>
							{t("targets.remind-back")}
						</a>
					}
				>
					{t("targets.remind-nobody-says")}
				</EmptyState>
			) : (
				<Ready {...props} />
			)}
			{chosen.not.length > 0 && (
				<Section
					id="dilewati"
					title={t("targets.left-out", { n: chosen.not.length })}
				>
					<List>
						{chosen.not.map((one) => (
							<ListRow name={one.name} says={leftOutInWords(view, one)} />
						))}
					</List>
				</Section>
			)}
		</OfficerLayout>
	);
};

const Ready = ({ view, region, chosen, state, once }: RemindPageProps) => {
	const { t } = view;
	const groups = Map.groupBy(chosen.ready, ({ hindrance }) => hindrance?.code);
	return (
		<Form
			view={view}
			action={link(
				view,
				"/target/:provinsi/:instrument/:year/pengingat",
				addressOf(region),
			)}
			once={once}
		>
			<Hidden
				name="unit"
				value={chosen.ready.map(({ slug }) => slug).join(" ")}
			/>
			<p>
				{t("targets.remind-how", { days: quietDays, minutes: undoMinutes })}
			</p>
			{[...groups].map(
				([code, units]) =>
					code && <Group view={view} state={state} code={code} units={units} />,
			)}
			<div>
				<Button>{t("targets.remind-send", { n: chosen.ready.length })}</Button>
			</div>
		</Form>
	);
};

const Group = ({
	view,
	state,
	code,
	units,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly code: HindranceCode;
	readonly units: readonly UnitLine[];
}) => (
	<Section
		id={`tentang-${code}`}
		title={view.says(`targets.held-by-${code}`, { n: units.length })}
	>
		<List>
			{units.map((unit) => (
				<ListRow
					name={unit.name}
					says={unit.hindrance && hindranceInWords(view, unit.hindrance)}
					end={
						<Tag shape={unit.people ? "disc" : "ring"}>
							{view.t("targets.way", {
								way: unit.people ? "inbox" : "letter",
							})}
						</Tag>
					}
				/>
			))}
		</List>
		<TextArea
			view={view}
			state={state}
			name={sentenceField(code)}
			label={view.t("targets.sentence")}
			hint={view.t("targets.sentence-hint")}
			rows={3}
		/>
		{units.some(({ people }) => !people) && (
			<Meta>{view.t("targets.way-letter-says")}</Meta>
		)}
	</Section>
);
