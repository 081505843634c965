import type { Fault } from "#instruments";
import { cellAt } from "#instruments";
import { say } from "#kernel/text.ts";
import { Code, Section, Stack } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import type { View } from "#ui/view.ts";

interface FaultListProps {
	readonly view: View;
	readonly faults: readonly Fault[];
	/** Whether weights, codes and limits were checked too. */
	readonly ruled?: boolean | undefined;
}

/** A page of findings is long enough; whoever mended these uploads again. */
const most = 100;

/** What is to be mended in a workbook, sheet by sheet, as its author finds it there. */
export const FaultList = ({ view, faults, ruled = true }: FaultListProps) => {
	const sheets = [...new Set(faults.map(({ at }) => at.sheet))];
	return (
		<Section
			id="temuan-lembar"
			title={view.t("instruments.sheet-to-mend", { n: faults.length })}
		>
			{faults.length >= most && (
				<p>{view.t("instruments.sheet-first-hundred")}</p>
			)}
			{!ruled && <p>{view.t("instruments.sheet-rules-later")}</p>}
			{sheets.map((sheet) => (
				<Stack>
					<h3>{view.t("instruments.sheet-name", { sheet })}</h3>
					<List>
						{faults
							.filter(({ at }) => at.sheet === sheet)
							.map((fault) => (
								<Row view={view} fault={fault} />
							))}
					</List>
				</Stack>
			))}
		</Section>
	);
};

const Row = ({
	view,
	fault: { at, message, fix },
}: {
	readonly view: View;
	readonly fault: Fault;
}) => (
	<ListRow
		name={`${whereOf(view, at)}: ${say(message, view.lang)}`}
		says={
			<>
				{say(fix, view.lang)}
				{at.holds.trim() !== "" && (
					<>
						<br />
						<Code>{at.holds}</Code>
					</>
				)}
			</>
		}
	/>
);

/** "Baris 7, sel L7, Bobot". */
const whereOf = ({ t }: View, at: Fault["at"]): string =>
	[
		t("instruments.sheet-row", { row: at.row }),
		...(at.column === null
			? []
			: [t("instruments.sheet-cell", { cell: cellAt(at) })]),
		...(at.head === null || at.head === at.holds ? [] : [at.head]),
	].join(", ");
