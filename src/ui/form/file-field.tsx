import { type ControlProps, wiringOf } from "./control.ts";
import { Shell } from "./shell.tsx";

interface FileFieldProps extends ControlProps {
	/** What the picker offers: `.pdf,.jpg,image/*`. The server checks again. */
	readonly accept?: string | undefined;
	readonly multiple?: boolean | undefined;
	/** A telephone offers its camera at once: the one that looks at whoever holds it, or away. */
	readonly capture?: "user" | "environment" | undefined;
}

/** A file. One that was chosen before a mistake must be chosen again, and the hint says so. */
export const FileField = (props: FileFieldProps) => {
	const { view, state, name } = props;
	const again =
		state.problems.length > 0 &&
		state.files?.includes(name) &&
		view.t("ui.again.file");
	const hint =
		props.hint && again ? (
			<>
				{props.hint}
				<br />
				<strong>{again}</strong>
			</>
		) : (
			props.hint || again || undefined
		);
	const wiring = wiringOf({ ...props, hint });
	return (
		<Shell {...props} hint={hint} wiring={wiring}>
			<input
				class="in file"
				id={wiring.id}
				name={name}
				type="file"
				accept={props.accept}
				multiple={props.multiple}
				capture={props.capture}
				aria-describedby={wiring.describedBy}
				aria-invalid={wiring.invalid}
			/>
		</Shell>
	);
};
