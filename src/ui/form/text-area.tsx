import { typedValue } from "#kernel/form.ts";
import { type ControlProps, wiringOf } from "./control.ts";
import { Shell } from "./shell.tsx";

interface TextAreaProps extends ControlProps {
	readonly rows?: number | undefined;
	/** For text whose signs must stand under one another. */
	readonly mono?: boolean | undefined;
}

/** Several lines of text. What is too long is answered with a sentence, never cut off while typing. */
export const TextArea = (props: TextAreaProps) => {
	const wiring = wiringOf(props);
	return (
		<Shell {...props} wiring={wiring}>
			<textarea
				class={props.mono ? "in mono" : "in"}
				id={wiring.id}
				name={props.name}
				rows={props.rows ?? 5}
				aria-describedby={wiring.describedBy}
				aria-invalid={wiring.invalid}
			>
				{/* A browser drops the first line end after the tag: one more keeps the text as it was typed. */}
				{`\n${typedValue(props.state, props.name)}`}
			</textarea>
		</Shell>
	);
};
