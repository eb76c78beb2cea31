# Runs a part of a test's script with the driver's own names. Written by Snowglobe; without it, it does the same.
def _play(part, script, note):
    import json
    import os
    import traceback

    def say(**how):
        try:
            with open(note + ".new", "w") as file:
                json.dump(how, file)
            os.replace(note + ".new", note)
        except OSError:
            pass

    def failed(error):
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == script]
        at = error.lineno if isinstance(error, SyntaxError) and error.filename == script else lines[-1] if lines else None
        say(state="failed", line=at, error=f"{type(error).__name__}: {error}")

    say(state="running", line=None, error=None)
    try:
        with open(part) as file:
            exec(compile(file.read(), script, "exec"), globals())
    except KeyboardInterrupt:
        say(state="interrupted", line=None, error=None)
        raise
    except SystemExit as end:
        # Some drivers end themselves when a part of the script fails. Here the machines are to stay.
        error = end.__context__ or end
        failed(error)
        if isinstance(error, SystemExit):
            print("The script wanted to end the driver, which goes on.")
        else:
            raise error from None
    except BaseException as error:
        failed(error)
        raise
    else:
        say(state="passed", line=None, error=None)


