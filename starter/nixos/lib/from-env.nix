# The path in an environment variable, or else the default.
name: default:

let value = builtins.getEnv name; in
if value == "" then default else /. + value
