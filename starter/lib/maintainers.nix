# People who look after packages: none here, and a name that modules give is a plain record.
{ ... }: { }
