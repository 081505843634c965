import { say } from "#kernel/text.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import type { View } from "#ui/view.ts";
import type { Column } from "../index.ts";

/** Each column by its name in the file: what it means, how it is measured, and which codes it may hold. */
export const ColumnsList = ({
	view,
	columns,
}: {
	readonly view: View;
	readonly columns: readonly Column[];
}) => (
	<List>
		{columns.map((column) => (
			<ListRow
				name={column.name}
				says={
					<>
						{say(column.meaning, view.lang)}{" "}
						<Codes view={view} column={column} />
					</>
				}
				end={kindOf(view, column)}
			/>
		))}
	</List>
);

const kindOf = ({ t, lang }: View, { type, measure, unit }: Column): string =>
	[
		...new Set([
			t(`open-data.type.${type}`),
			...[measure, unit].flatMap((said) => (said ? [say(said, lang)] : [])),
		]),
	].join(" · ");

const Codes = ({
	view: { t, lang },
	column: { codes, reference },
}: {
	readonly view: View;
	readonly column: Column;
}) => {
	if (!codes) return reference ? <>{say(reference, lang)}.</> : null;
	const all = Object.entries(codes);
	return (
		<Fold summary={t("open-data.codes", { n: all.length })}>
			<ul class="plain">
				{all.map(([code, says]) => (
					<li>
						<code>{code}</code> {say(says, lang)}
					</li>
				))}
			</ul>
		</Fold>
	);
};
