# People who look after packages: none here.
{ ... }: { }
